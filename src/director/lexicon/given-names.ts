const female = `mary anna ana anne emma olivia sophia sophie isabella mia charlotte amelia emily ella grace chloe lily lucy alice sarah sara laura julia maria
elena eva nina lisa linda susan karen nancy betty helen sandra donna carol ruth sharon michelle kimberly deborah jessica jennifer amy angela rachel rebecca
hannah megan kate katie catherine elizabeth victoria diana rose daisy zoe clara nora leila fatima aisha mei yuki sakura priya anita ingrid elsa greta heidi
martha jane joan judy julie marie claire camille juliette sofia lucia carmen rosa gabriela natalia olga svetlana tatiana irina molly polly holly ivy`;
const male = `john james robert michael william david richard joseph thomas tom charles daniel dan matthew mark donald steven steve paul andrew andy joshua josh
kevin brian george edward ed ronald timothy tim jason jeff jeffrey ryan jacob gary nicholas nick eric jonathan stephen larry justin scott brandon benjamin ben
samuel sam gregory greg frank alexander alex raymond patrick jack dennis jerry tyler aaron jose adam nathan henry harry peter pete kyle noah liam oliver
lucas luke leo max oscar felix hugo otto karl hans pierre jean marco luigi mario carlos juan pedro diego pablo miguel ivan igor boris dmitri ahmed ali omar
hassan raj arjun kenji hiroshi wei chen jin simon martin philip arthur walter fred bob bill billy joe charlie jim jimmy johnny ted ray tony vincent victor`;

const names = new Map<string, "female" | "male">([
  ...female.split(/\s+/).map((name) => [name, "female"] as const),
  ...male.split(/\s+/).map((name) => [name, "male"] as const),
]);

/** The sex that a given name usually tells, or null. */
export function sexOfName(name: string): "female" | "male" | null {
  return names.get(name.toLowerCase().split(" ")[0] ?? "") ?? null;
}

/** A given name as it is written: with a capital. */
export function isWrittenName(text: string): boolean {
  return /^\p{Lu}\p{Ll}/u.test(text) && sexOfName(text) !== null;
}
