// What the passing of time asks of the modules: once at the start, then every hour.
import type { House } from '#platform/stage.ts'
import { modules } from '../modules.ts'

const hourMs = 3_600_000

const runAll = async (house: House): Promise<void> => {
  for (const module of modules) {
    try {
      await module.hourly?.(house)
    } catch (error) {
      // The next hour tries again; one module's trouble is not another's.
      house.log.warn({ module: module.name, err: (error as Error).name }, 'hourly')
    }
  }
}

/** Keeps the hours until the process ends. */
export const keepHours = (house: House): void => {
  void runAll(house)
  setInterval(() => void runAll(house), hourMs).unref()
}
