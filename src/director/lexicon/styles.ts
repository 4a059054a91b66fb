import type { Style } from "../../screenplay/index.ts";
import { phraseTable } from "./phrases.ts";

export type StyleWords = { readonly look: Style["look"]; readonly isExact: boolean };

/** Looks that the picture room has, and the ones that come near. */
export const stylePhrases = phraseTable<StyleWords>([
  ["cinematic|cinematic style|movie style|photorealistic|photorealistic style|photo realistic|realistic|realism|hyperrealistic|hyper realistic|lifelike|live action|epic film|film style|cinematography", { look: "cinematic", isExact: true }],
  ["anime|anime style|manga|manga style", { look: "anime", isExact: true }],
  ["ghibli|studio ghibli|cartoon|cartoon style|animation|animated|animation style|comic|comic book|cel shaded|disney|pixar|3d animation", { look: "anime", isExact: false }],
  ["noir|film noir|noir style|black and white|black-and-white|monochrome|monochromatic|in black and white", { look: "noir", isExact: true }],
  ["documentary|documentary style|news footage|newsreel", { look: "documentary", isExact: true }],
  ["home video|found footage|security camera|vlog|bodycam|cctv", { look: "documentary", isExact: false }],
  ["vintage film|vintage style|retro style|retro film|super 8|8mm|16mm|35mm film|35mm|35 mm film|1970s film|1980s film|vhs|sepia|old film", { look: "vintage", isExact: true }],
  ["watercolor|watercolour|watercolor painting|watercolour painting|watercolor style", { look: "watercolour", isExact: true }],
  ["oil painting|oil painting style|van gogh|van gogh style|vincent van gogh|impressionist|impressionism|hokusai|ukiyo e|ukiyo|painting style|painterly|pastel|ink wash|chinese ink painting|surrealism style|surrealist|surrealism|expressionism|baroque|renaissance", { look: "watercolour", isExact: false }],
  ["claymation|clay animation|stop motion|stop-motion|claymation style|plasticine", { look: "claymation", isExact: true }],
  ["lego|lego style|puppet animation|felt animation|paper cut", { look: "claymation", isExact: false }],
  ["cyberpunk|cyberpunk style|steampunk|vaporwave|pixel art|pixel art style|sketch|pencil drawing|low poly|minecraft|voxel|minimalist style|pop art|gothic style|sci fi style|fantasy style|abstract style|graffiti style|synthwave|ukrainian folk art", { look: "cinematic", isExact: false }],
]);

/** Words for the whole film's feeling; the score, the light and the grade follow it. */
export const moodWords: Readonly<Record<string, string>> = {
  tranquil: "calm", serene: "calm", peaceful: "calm", calm: "calm", cozy: "warm", cosy: "warm", warm: "warm", dreamy: "dreamy", dreamlike: "dreamy", ethereal: "dreamy", magical: "dreamy", whimsical: "playful", playful: "playful", cheerful: "happy", joyful: "happy", festive: "happy", dramatic: "dramatic", epic: "epic", tense: "tense", suspenseful: "tense", ominous: "dark", eerie: "dark", creepy: "dark", spooky: "dark", gloomy: "dark", moody: "dark", mysterious: "mysterious", melancholy: "sad", melancholic: "sad", nostalgic: "nostalgic", romantic: "romantic", lively: "lively", vibrant: "lively", energetic: "lively", bustling: "lively", busy: "lively", chaotic: "tense", quiet: "calm", intense: "tense", tranquility: "calm", serenity: "calm", atmospheric: "mysterious", futuristic: "cool",
};

/** Words of praise or picture quality that every film tries to follow. */
export const qualityWords = new Set(["beautiful", "stunning", "gorgeous", "detailed", "high-quality", "quality", "hd", "4k", "8k", "uhd", "masterpiece", "high-resolution", "sharp", "crisp", "professional", "breathtaking", "picturesque", "scenic", "majestic", "exquisite", "elegant", "amazing", "award-winning", "resolution", "aesthetic", "visually", "beautifully", "ultra-realistic", "hyper-realistic", "highly", "super", "vivid", "clear", "visible", "clearly"]);

export const musicWords = new Set(["music", "song", "soundtrack", "melody", "score", "tune", "beat", "jazz", "orchestra"]);
export const soundWords = new Set(["sound", "noise", "sounds", "ambience", "ambiance", "ambient", "audio", "silence", "applause", "thunder", "birdsong", "chirp", "hum", "whir", "roar", "rumble", "buzz", "echo", "laughter", "murmur"]);
