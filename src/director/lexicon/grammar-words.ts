/** Words of grammar; all others carry meaning. By word and not by tag, so that a wrong tag hides no word. */
export const grammarWords: ReadonlySet<string> = new Set(
  `a an the this that these those some any each every all both either neither such no not n't
i me my mine you your yours he him his she her hers it its we us our ours they them their theirs himself herself itself themselves
who whom whose which what where when why how there here someone somebody something
am is are was were be been being 's 're 'm 've 'll 'd have has had having do does did doing will would shall should can could may might must to
of in on at by for with without from into onto upon as than about via per and or but nor so if because while whilst since until though although
whether`.split(/\s+/),
);
