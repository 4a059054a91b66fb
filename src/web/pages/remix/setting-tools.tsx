import { settingSchema, styleSchema, type Screenplay } from "../../../screenplay/index.ts";
import { Choice } from "../../parts/field.tsx";
import { changeSetting } from "../../plan/plan-edits.ts";

const named = <Value extends string>(values: readonly Value[]): readonly (readonly [Value, string])[] =>
  values.map((value) => [value, value.replaceAll("-", " ")]);
const { timeOfDay, weather, season } = settingSchema.shape;
const times = named(timeOfDay.unwrap().options);
const weathers = named(weather.unwrap().options);
const seasons = named(season.unwrap().options);
const looks = named(styleSchema.shape.look.unwrap().options);

/** Hour, weather, season and look. */
export function SettingTools({ plan, onChange }: { plan: Screenplay; onChange: (plan: Screenplay) => void }) {
  const { setting, style } = plan;
  return (
    <div className="grid grid-cols-2 gap-3">
      <Choice
        label="Time of day"
        value={setting.timeOfDay}
        options={times}
        onPick={(next) => onChange(changeSetting(plan, { timeOfDay: next }))}
      />
      <Choice
        label="Weather"
        value={setting.weather}
        options={weathers}
        onPick={(next) => onChange(changeSetting(plan, { weather: next }))}
      />
      <Choice
        label="Season"
        value={setting.season}
        options={seasons}
        onPick={(next) => onChange(changeSetting(plan, { season: next }))}
      />
      <Choice
        label="Look"
        value={style.look}
        options={looks}
        onPick={(look) => onChange({ ...plan, style: { ...style, look } })}
      />
    </div>
  );
}
