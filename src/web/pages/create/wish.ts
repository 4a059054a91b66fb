/** What is asked for beside the words. */
export type Wish = {
  readonly seconds: (typeof lengths)[number];
  readonly size: (typeof sizes)[number][0];
  readonly style: string;
  readonly seed: number;
  readonly quality: "draft" | "standard" | "high";
};

export const lengths = ["4", "8", "12", "16", "20"] as const;
export const sizes = [
  ["1280x720", "Landscape"],
  ["720x1280", "Portrait"],
  ["1080x1080", "Square"],
  ["1920x1080", "Landscape HD"],
  ["1080x1920", "Portrait HD"],
  ["1792x1024", "Wide"],
  ["1024x1792", "Tall"],
] as const;
export const styles = [
  ["", "By the prompt"],
  ["cinematic", "Cinematic"],
  ["documentary", "Documentary"],
  ["noir", "Noir"],
  ["vintage", "Vintage"],
  ["anime", "Anime"],
  ["watercolour", "Watercolour"],
  ["claymation", "Claymation"],
] as const;
export const qualities = [
  ["draft", "Draft"],
  ["standard", "Standard"],
  ["high", "High"],
] as const;

export const firstWish: Wish = { seconds: "8", size: "1280x720", style: "", seed: 1, quality: "standard" };

export function aspectOf(size: string): number {
  const [width = 16, height = 9] = size.split("x").map(Number);
  return width / height;
}
