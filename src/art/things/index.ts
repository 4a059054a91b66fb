// Every design in this folder, one import each; written by scripts/list-designs.ts, checked by a test.
import type { Design } from "../design.ts";
import { airliner } from "./airliner.ts";
import { apple } from "./apple.ts";
import { baseball } from "./baseball.ts";
import { basketball } from "./basketball.ts";
import { bear } from "./bear.ts";
import { bed } from "./bed.ts";
import { bench } from "./bench.ts";
import { bicycle } from "./bicycle.ts";
import { bird } from "./bird.ts";
import { book } from "./book.ts";
import { bottle } from "./bottle.ts";
import { bowlingBall } from "./bowling-ball.ts";
import { box } from "./box.ts";
import { bus } from "./bus.ts";
import { car } from "./car.ts";
import { cat } from "./cat.ts";
import { chair } from "./chair.ts";
import { chicken } from "./chicken.ts";
import { clock } from "./clock.ts";
import { cow } from "./cow.ts";
import { cup } from "./cup.ts";
import { deer } from "./deer.ts";
import { dog } from "./dog.ts";
import { duck } from "./duck.ts";
import { eagle } from "./eagle.ts";
import { elephant } from "./elephant.ts";
import { flowers } from "./flowers.ts";
import { fox } from "./fox.ts";
import { giraffe } from "./giraffe.ts";
import { goat } from "./goat.ts";
import { guitar } from "./guitar.ts";
import { hoop } from "./hoop.ts";
import { horse } from "./horse.ts";
import { house } from "./house.ts";
import { lamp } from "./lamp.ts";
import { lion } from "./lion.ts";
import { mouse } from "./mouse.ts";
import { offRoadCar } from "./off-road-car.ts";
import { owl } from "./owl.ts";
import { parrot } from "./parrot.ts";
import { penguin } from "./penguin.ts";
import { pig } from "./pig.ts";
import { plate } from "./plate.ts";
import { policeCar } from "./police-car.ts";
import { propellerPlane } from "./propeller-plane.ts";
import { rabbit } from "./rabbit.ts";
import { rowingBoat } from "./rowing-boat.ts";
import { sailingBoat } from "./sailing-boat.ts";
import { schoolBus } from "./school-bus.ts";
import { sheep } from "./sheep.ts";
import { soccerBall } from "./soccer-ball.ts";
import { sofa } from "./sofa.ts";
import { sportsCar } from "./sports-car.ts";
import { stone } from "./stone.ts";
import { streetLamp } from "./street-lamp.ts";
import { suitcase } from "./suitcase.ts";
import { table } from "./table.ts";
import { taxi } from "./taxi.ts";
import { television } from "./television.ts";
import { tennisBall } from "./tennis-ball.ts";
import { tiger } from "./tiger.ts";
import { tree } from "./tree.ts";
import { truck } from "./truck.ts";
import { umbrella } from "./umbrella.ts";
import { van } from "./van.ts";
import { volleyball } from "./volleyball.ts";
import { wolf } from "./wolf.ts";
import { zebra } from "./zebra.ts";

// oxfmt-ignore
export const things: readonly Design[] = [
  airliner,
  apple,
  baseball,
  basketball,
  bear,
  bed,
  bench,
  bicycle,
  bird,
  book,
  bottle,
  bowlingBall,
  box,
  bus,
  car,
  cat,
  chair,
  chicken,
  clock,
  cow,
  cup,
  deer,
  dog,
  duck,
  eagle,
  elephant,
  flowers,
  fox,
  giraffe,
  goat,
  guitar,
  hoop,
  horse,
  house,
  lamp,
  lion,
  mouse,
  offRoadCar,
  owl,
  parrot,
  penguin,
  pig,
  plate,
  policeCar,
  propellerPlane,
  rabbit,
  rowingBoat,
  sailingBoat,
  schoolBus,
  sheep,
  soccerBall,
  sofa,
  sportsCar,
  stone,
  streetLamp,
  suitcase,
  table,
  taxi,
  television,
  tennisBall,
  tiger,
  tree,
  truck,
  umbrella,
  van,
  volleyball,
  wolf,
  zebra,
];
