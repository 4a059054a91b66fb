/**
 * Living or lately dead people whom everybody knows, by names that mean nobody else. Whoever has agreed to be shown is
 * asked for by name of enrolment and is not stopped here.
 */
export const publicPeople: readonly string[] = `
donald trump|president trump|melania trump|ivanka trump|joe biden|barack obama|michelle obama|obama|kamala harris|hillary clinton|bill clinton|george w bush|jd vance|bernie sanders|
alexandria ocasio-cortez|nancy pelosi|mitch mcconnell|ron desantis|gavin newsom|vladimir putin|putin|xi jinping|kim jong un|kim jong-un|volodymyr zelensky|zelensky|zelenskyy|
emmanuel macron|angela merkel|olaf scholz|friedrich merz|boris johnson|rishi sunak|keir starmer|theresa may the politician|narendra modi|justin trudeau|benjamin netanyahu|netanyahu|
recep tayyip erdogan|erdogan|jair bolsonaro|bolsonaro|lula da silva|javier milei|giorgia meloni|viktor orban|ali khamenei|bashar al-assad|pope francis|pope leo|dalai lama|king charles iii|
queen elizabeth ii|prince harry|prince william|meghan markle|kate middleton|princess diana|greta thunberg|malala yousafzai|elon musk|jeff bezos|mark zuckerberg|bill gates|tim cook|
sam altman|sundar pichai|satya nadella|jensen huang|warren buffett|steve jobs|peter thiel|larry page|sergey brin|taylor swift|beyonce|rihanna|kanye west|kim kardashian|kylie jenner|
kendall jenner|justin bieber|selena gomez|ariana grande|billie eilish|lady gaga|katy perry|miley cyrus|britney spears|justin timberlake|jay-z|eminem|snoop dogg|dr dre|kendrick lamar|
travis scott|nicki minaj|cardi b|lil nas x|post malone|ed sheeran|harry styles|adele adkins|dua lipa|bruno mars|the weeknd|olivia rodrigo|sabrina carpenter|bad bunny|shakira|
jennifer lopez|mick jagger|paul mccartney|elton john|michael jackson|whitney houston|freddie mercury|david bowie|kurt cobain|amy winehouse|tupac shakur|tom cruise|brad pitt|
angelina jolie|leonardo dicaprio|johnny depp|amber heard|jennifer aniston|jennifer lawrence|scarlett johansson|robert downey jr|chris hemsworth|chris evans|ryan reynolds|ryan gosling|
margot robbie|emma watson|emma stone|daniel radcliffe|keanu reeves|morgan freeman|samuel l jackson|denzel washington|will smith|dwayne johnson|the rock johnson|vin diesel|
arnold schwarzenegger|sylvester stallone|bruce willis|harrison ford|george clooney|matt damon|ben affleck|natalie portman|anne hathaway|zendaya|timothee chalamet|tom holland|
pedro pascal|gal gadot|jackie chan|bruce lee|meryl streep|nicole kidman|julia roberts|sandra bullock|charlize theron|cate blanchett|robert pattinson|kristen stewart|megan fox|
sydney sweeney|ana de armas|jenna ortega|millie bobby brown|nicolas cage|robin williams|marilyn monroe|audrey hepburn|oprah winfrey|oprah|ellen degeneres|jimmy fallon|
jimmy kimmel|stephen colbert|joe rogan|tucker carlson|gordon ramsay|mrbeast|pewdiepie|logan paul|jake paul|kai cenat|andrew tate|jordan peterson|ben shapiro|alex jones the broadcaster|
cristiano ronaldo|lionel messi|messi|neymar|kylian mbappe|mbappe|erling haaland|david beckham|zinedine zidane|diego maradona|pele the footballer|lebron james|michael jordan|
kobe bryant|stephen curry|steph curry|shaquille o'neal|tom brady|patrick mahomes|travis kelce|serena williams|venus williams|roger federer|rafael nadal|novak djokovic|
naomi osaka|simone biles|usain bolt|michael phelps|tiger woods|muhammad ali|mike tyson|conor mcgregor|floyd mayweather|lewis hamilton|max verstappen|john cena|
martin luther king|stephen hawking|anthony fauci|edward snowden|julian assange|luigi mangione|jeffrey epstein|osama bin laden|saddam hussein|charlie kirk|shah rukh khan|
amitabh bachchan|deepika padukone|priyanka chopra|virat kohli|ms dhoni|jungkook|kim taehyung|lisa of blackpink|jackie kennedy|o j simpson|rupaul|paris hilton|jared kushner|robert f kennedy jr|rfk jr
`
  .replaceAll("\n", "")
  .split("|")
  .map((name) => name.trim())
  .filter((name) => name !== "" && !/ the (?:politician|broadcaster|footballer)$/.test(name));
