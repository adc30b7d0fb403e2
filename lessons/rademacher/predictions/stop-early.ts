import { choose } from "@contract";

export default choose({
  settledBy: ["wide-network-memorises-coins", "coins-take-longer-to-fit"],
  options: [
    {
      says: "Yes: the network now fits fewer coins",
      because: "This training finds less. The class still holds the functions that fit them all.",
    },
    {
      says: "No: the class is the same, only the estimate has fallen",
      because: "Complexity is a supremum over the class; how long one searches does not change it.",
      right: true,
    },
    {
      says: "Yes, if one takes the class of all networks within reach of 60 updates",
      because:
        "That would be another class, fixed by the algorithm, and a bound for it needs its supremum. What one run reaches is not that either.",
    },
  ],
});
