import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newestMail, openSite, type Site, wrongCode as wrong } from './site.ts'

let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

describe('with the link', () => {
  test('scanners open it as often as they like; the button still works, once', async () => {
    const browser = site.browser()
    await browser.ask('link@zorg.nl')
    const { link } = await newestMail(site, 'link@zorg.nl')
    const scanner = site.browser('scanner')
    for (let time = 0; time < 2; time += 1) {
      expect((await scanner.get(link)).status).toBe(200)
      expect((await scanner.head(link)).status).toBe(200)
    }
    expect(await browser.isIn()).toBe(false)
    expect(await browser.text(link)).not.toContain('name="code"')
    expect((await browser.post(link)).status).toBe(303)
    expect(await browser.address()).toBe('link@zorg.nl')
    site.pass(2)
    expect((await browser.get(link)).status).toBe(410)
    expect((await browser.post(link)).status).toBe(410)
    expect((await scanner.head(link)).status).toBe(410)
  })

  test('another browser needs the code as well', async () => {
    const browser = site.browser()
    await browser.ask('elders@zorg.nl', { naar: '/koplopers' })
    const { link, code } = await newestMail(site, 'elders@zorg.nl')
    const phone = site.browser('Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0')
    expect(await phone.text(link)).toContain('name="code"')
    expect((await phone.post(link)).status).toBe(422)
    const bad = await phone.post(link, { code: wrong(code) })
    expect([bad.status, (await bad.text()).includes('nog 4 keer')]).toEqual([422, true])
    expect(await phone.isIn()).toBe(false)
    const answer = await phone.post(link, { code })
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe('/mijn/instellingen?klaar=welkom&naar=%2Fkoplopers')
    expect(await browser.isIn()).toBe(false)
    expect(await phone.text('/mijn/instellingen')).toContain('Firefox op Android')
  })

  test('and five wrong tries end the link too', async () => {
    const browser = site.browser()
    await browser.ask('raad@zorg.nl')
    const { link, code } = await newestMail(site, 'raad@zorg.nl')
    const thief = site.browser()
    for (let time = 0; time < 5; time += 1) await thief.post(link, { code: wrong(code) })
    expect((await thief.post(link, { code })).status).toBe(410)
    expect((await browser.post(link)).status).toBe(410)
  })

  test('expired, unknown and malformed links lead on', async () => {
    const browser = site.browser()
    await browser.ask('oud@zorg.nl')
    const { link } = await newestMail(site, 'oud@zorg.nl')
    site.pass(10)
    for (const path of [link, '/inloggen/link/onbekend', `/inloggen/link/${'x'.repeat(43)}`]) {
      for (const answer of [await browser.get(path), await browser.post(path)]) {
        expect(answer.status).toBe(410)
        expect(await answer.text()).toContain('href="/inloggen"')
      }
    }
    expect((await browser.get('/inloggen/link/%00')).status).toBe(404)
  })

  test('in English everything stays English', async () => {
    const browser = site.browser()
    const asked = await browser.ask('english@care.nl', {}, '/en')
    expect(asked.headers.get('location')).toBe('/en/inloggen/code')
    const { link, mail, code } = await newestMail(site, 'english@care.nl')
    expect(mail?.subject).toBe('Your code to sign in')
    expect(link).toMatch(/^\/en\/inloggen\/link\//)
    expect(await browser.text(link)).toContain('You are about to sign in')
    const answer = await browser.post('/en/inloggen/code', { code })
    expect(answer.headers.get('location')).toBe('/en/mijn/instellingen?klaar=welkom&naar=%2Fmijn')
  })
})
