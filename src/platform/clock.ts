// The only place that asks the machine for the time; everything else is handed a clock.

export type Clock = () => Date

export const systemClock: Clock = () => new Date()
