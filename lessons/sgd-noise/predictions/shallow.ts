import { choose } from "@contract";

export default choose({
  settledBy: ["escaping-efficiency", "ill-conditioning"],
  options: [
    {
      says: "Never: it cannot climb the steep wall",
      because:
        "It need not climb the wall. The ridge between the bowls is bent, and far out along the valley it can be walked around.",
    },
    {
      says: "More rarely than isotropic noise within the run, but it does",
      because: "It wanders along the valley and gets round the bent ridge.",
      right: true,
    },
    {
      says: "As often as isotropic noise: the power is the same",
      because: "Isotropic noise has half of its power where the ridge is near; this one has none there.",
    },
    {
      says: "More often: along the valley nothing holds it back",
      because:
        "The valley does hold it back, only less, and it has to go far. Over a run many times as long it does get round more often than a shape with a little power on the steep axis.",
    },
  ],
});
