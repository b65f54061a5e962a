import { expect, test } from './support/test'

test('the first visitor of an empty site becomes its administrator and finds it ready', async ({
  as,
  openSite,
}) => {
  const site = await openSite({ args: ['--empty'] })
  expect(site.output()).toContain('open it to create the administrator')
  const founder = await as(null, { at: site })
  await founder.goto('/')
  await expect(founder.getByRole('heading', { name: 'Open your site' })).toBeVisible()
  await founder.getByLabel('Name of the site').fill('Northwind')
  await founder.getByLabel(/^E-mail domains/).fill('northwind.example')
  await founder.getByLabel('Your name').fill('Ada Nowak')
  await founder.getByLabel('Your handle').fill('ada')
  await founder.getByLabel('Your e-mail address').fill('ada@northwind.example')
  await founder.getByLabel('Password').fill('password123')
  await founder.getByRole('button', { name: 'Open the site' }).click()
  await expect(founder.getByText('Many people use this password')).toBeVisible()
  await expect(founder.getByLabel('Your name')).toHaveValue('Ada Nowak')
  await founder.getByLabel('Password').fill('seven slow green kettles')
  await founder.getByRole('button', { name: 'Open the site' }).click()

  await expect(founder.getByRole('heading', { name: 'Nobody has written anything yet' })).toBeVisible()
  await founder.getByRole('link', { name: 'Write the first post' }).click()
  await founder.getByLabel('Title').fill('What should we write down first?')
  await founder.getByLabel('Details').fill('Anything that cost us a day.')
  await founder.getByRole('button', { name: 'Publish' }).click()
  await expect(founder.getByRole('heading', { level: 1 })).toHaveText('What should we write down first?')
  await founder.goto('/admin')
  await expect(founder.getByRole('heading', { name: 'Run this site' })).toBeVisible()

  const second = await as(null, { at: site, expects: /status of 404/ })
  await second.goto('/')
  await expect(second.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  await second.goto('/setup')
  await expect(second.getByRole('heading', { level: 1 })).toHaveText('There is nothing here for you')
})
