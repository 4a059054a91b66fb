import type { Setting } from "../../screenplay/index.ts";
import { phraseTable } from "./phrases.ts";

export const timePhrases = phraseTable<Setting["timeOfDay"]>([
  ["dawn|daybreak|sunrise|first light|early morning|crack of dawn", "dawn"],
  ["morning|morning light|this morning", "morning"],
  ["noon|midday|mid-day|high noon|broad daylight|daytime", "noon"],
  ["afternoon|daylight|sunlit", "afternoon"],
  ["golden hour|sunset|setting sun|golden light|warm sunlight|golden sunlight", "golden-hour"],
  ["dusk|twilight|evening|nightfall|blue hour", "dusk"],
  ["night|nighttime|night time|midnight|moonlight|moonlit|starry|starlit|starry sky|night sky|at night|full moon|milky way", "night"],
]);

export type WeatherWords = { readonly weather: Setting["weather"]; readonly strength: number };

export const weatherPhrases = phraseTable<WeatherWords>([
  ["rain|rainy|raining|in the rain|rainfall|raindrop|rainstorm|downpour|drizzle", { weather: "rain", strength: 0.6 }],
  ["heavy rain|pouring rain|torrential rain", { weather: "rain", strength: 1 }],
  ["light rain", { weather: "rain", strength: 0.3 }],
  ["snow|snowing|snowy|snowfall|snowflake|falling snow|snow falling|snow covered|snow-covered", { weather: "snow", strength: 0.5 }],
  ["blizzard|snowstorm|heavy snow", { weather: "snow", strength: 1 }],
  ["fog|foggy|mist|misty|haze|hazy", { weather: "fog", strength: 0.6 }],
  ["storm|stormy|thunderstorm|thunder|lightning|hurricane|tornado", { weather: "storm", strength: 0.8 }],
  ["overcast|gray sky|grey sky", { weather: "overcast", strength: 0.6 }],
  ["cloudy|clouds|cloud|partly cloudy", { weather: "cloudy", strength: 0.5 }],
  ["sunny|clear sky|blue sky|bright sun|sunshine|sunlight|bright sunlight|sun|sunny day|cloudless", { weather: "clear", strength: 0.5 }],
]);

export const windPhrases = phraseTable<number>([
  ["wind|windy|breeze|breezy|gentle breeze|in the wind", 6],
  ["strong wind|gale|gust|howling wind", 14],
]);

export const seasonPhrases = phraseTable<Setting["season"]>([
  ["spring|springtime|in spring", "spring"],
  ["summer|summertime|summery", "summer"],
  ["autumn|fall season|autumnal|autumn leaves|fall leaves|fall foliage", "autumn"],
  ["winter|wintertime|wintry", "winter"],
]);

/** Standing for a place that no set has: what it is (WordNet senses, nearest wins) and the set that comes nearest. */
export const nearestSets: readonly { readonly set: string; readonly senses: readonly string[] }[] = [
  { set: "court", senses: ["gymnasium#2", "court#4", "stadium#1", "athletic_field#1", "field_house#1", "skating_rink#1", "ring#8", "track#5", "playing_field#1", "arena#1", "playground#1", "swimming_pool#1"] },
  { set: "living-room", senses: ["room#1", "building#1", "house#1", "housing#1", "dwelling#1", "kitchen#1", "area#5", "shop#1", "restaurant#1", "theater#1", "workplace#1", "stage#3", "establishment#4", "institution#2", "corridor#1", "cell#1", "hospital#1", "school#2", "studio#1", "library#1", "museum#1", "factory#1", "laboratory#1", "cafe#1", "bar#1", "vehicle#1"] },
  { set: "street", senses: ["street#1", "road#1", "way#6", "city#1", "town#1", "municipality#1", "urban_area#1", "square#2", "plaza#1", "bridge#1", "station#1", "gas_station#1", "airport#1", "harbor#2", "dock#1", "alley#1", "market#1", "marketplace#2", "construction#7", "skyscraper#1", "tower#1", "parking_lot#1", "rooftop#1", "junkyard#1", "structure#1", "neighborhood#1", "district#1", "sidewalk#1", "crosswalk#1", "railway#1", "country#2", "downtown#1"] },
  { set: "meadow", senses: ["geological_formation#1", "land#4", "land#2", "field#1", "forest#1", "forest#2", "wood#1", "vegetation#1", "park#2", "park#1", "garden#1", "yard#2", "grassland#1", "body_of_water#1", "beach#1", "desert#1", "mountain#1", "farm#1", "region#1", "geographical_area#1", "biome#1", "jungle#1", "sky#1", "space#1", "universe#1", "planet#1", "farmland#1", "grass#1", "snow#2", "ice#1", "path#2", "cemetery#1", "campsite#1", "location#1", "wilderness#3", "backyard#1", "countryside#1", "orchard#1", "vineyard#1", "pasture#1", "valley#1", "moon#1", "island#1", "landscape#1", "scenery#2"] },
];

/** Things and trades that tell the set when no place is named (WordNet senses; hyponyms count). */
export const impliedSets: readonly { readonly set: string; readonly words: readonly string[] }[] = [
  { set: "court", words: ["basketball", "hoop", "free throw", "free throw line", "backboard", "basketball player", "dunk", "slam dunk", "volleyball", "badminton", "layup", "referee"] },
  { set: "meadow", words: ["bench", "park", "picnic", "grass", "flower", "butterfly", "kite", "campfire", "tent", "sheep", "cow", "farmer"] },
  { set: "street", words: ["car", "bus", "taxi", "truck", "motorcycle", "traffic", "traffic light", "street lamp", "pedestrian", "crosswalk", "sidewalk", "stop sign", "fire hydrant", "parking meter", "skateboard", "skateboarder", "police officer", "building", "shop", "bicycle", "scooter", "van", "train"] },
  { set: "living-room", words: ["sofa", "couch", "bed", "television", "tv", "lamp", "table", "chair", "bookshelf", "desk", "laptop", "computer", "refrigerator", "oven", "microwave", "sink", "toaster", "cup", "plate", "bowl", "cake", "chef", "piano", "vase", "clock", "bottle", "keyboard", "toilet", "curtain", "pillow", "carpet", "candle", "mug", "knife", "spoon", "fork", "pan", "pot", "stove", "toothbrush", "teddy bear", "remote", "book", "dining table", "office", "glass", "coffee", "tea", "cook", "baker", "doctor", "teacher", "student"] },
];

/** Words for parts of a picture that are neither place nor thing. */
export const backdropNouns = new Set(["background", "foreground", "backdrop", "distance", "surroundings", "scenery", "surrounding", "setting", "environment", "atmosphere", "scene"]);
