/** The order of a priority area in the plan, which is also its plate and its hue. */
export type AreaNumber = 1 | 2 | 3 | 4 | 5 | 6
