const list = (text: string) => text.trim().split(/\s*,\s*/)

export const components = list(`
  Kafka consumer, Postgres replica, Redis cache, nginx ingress, Terraform plan, Grafana dashboard, build pipeline,
  release script, feature flag, payment webhook, search index, session store, image resizer, mail queue, cron job,
  load balancer, service mesh, certificate rotation, backup job, schema migration, message broker, rate limiter,
  login page, export button, invoice generator, audit log, metrics collector, thumbnail worker, checkout form,
  mobile app, desktop client, warehouse sync, data lake, nightly report, permission check, upload endpoint,
  download link, report scheduler, address lookup, currency converter, event stream, config loader, health probe,
  container image, package registry, code signing, test runner, browser extension, chat bot, onboarding wizard,
  translation file, price calculator, stock counter, label printer, barcode scanner, route planner, ticket importer,
  calendar feed, video encoder, speech recogniser, recommendation model, fraud detector, password reset,
  single sign-on, access token, audit trail, retention policy, customer portal, partner gateway, sensor firmware`)

/** What goes wrong, as it is said of one thing and as it is asked about. */
export const problems = list(`
  loses messages|losing messages, runs out of memory|running out of memory, refuses connections|refusing connections,
  returns stale data|returning stale data, doubles every entry|doubling every entry, times out|timing out,
  ignores its settings|ignoring its settings, writes to the wrong folder|writing to the wrong folder,
  skips the last page|skipping the last page, rejects valid certificates|rejecting valid certificates,
  sends the same mail twice|sending the same mail twice, restarts in a loop|restarting in a loop,
  blocks the deployment|blocking the deployment, fills the disk|filling the disk, shows an empty list|showing an empty list,
  forgets the time zone|forgetting the time zone, rounds amounts down|rounding amounts down,
  breaks on umlauts|breaking on umlauts, locks the whole table|locking the whole table,
  drops its connection|dropping its connection, starts too early|starting too early, hangs at shutdown|hanging at shutdown,
  leaks file handles|leaking file handles, reports wrong totals|reporting wrong totals,
  overwrites newer changes|overwriting newer changes, hides archived items|hiding archived items,
  sorts numbers as text|sorting numbers as text, needs a manual restart|needing a manual restart,
  answers with a redirect|answering with a redirect, burns through the quota|burning through the quota,
  duplicates customers|duplicating customers, delays notifications|delaying notifications`)

export const occasions = list(`
  after a rolling restart, after the upgrade to Debian 12, when the primary fails over, on the first day of a month,
  behind the corporate proxy, when two people save at once, under heavy load, on machines without swap,
  after daylight saving changed, when the network is slow, with more than a thousand rows, in the staging cluster,
  after a key was rotated, for accounts without a team, while a backup is running, on Windows laptops,
  when the token expires, after a region was added, with compressed uploads, when the queue is empty,
  during the nightly batch, for read-only users, after a failed rollback, with an empty configuration,
  when a column is renamed, on the second attempt, with several tenants, after the office moved, in private windows,
  when the parent is deleted, with very long names, behind two load balancers, after the licence was renewed,
  for orders from abroad, when the clock drifts, with dark mode on, after switching providers, in safe mode`)

export const topics = list(`
  messaging, databases, caching, deploys, networking, security, billing, mobile, frontend, search, testing,
  observability, storage, accounts, hardware, logistics, machine-learning, documentation, onboarding, compliance`)

export const causes = list(`
  a retry without a limit, a stale lock file, the default timeout, an index nobody used, a missing header,
  an unclosed transaction, two versions of one library, a hidden character in the configuration, a full connection pool,
  a race between two workers, an outdated certificate bundle, a wrong content type, the garbage collector,
  a symbolic link, an integer that overflowed, a forgotten environment variable, a cache key without the tenant,
  a health check that was too eager, an assumption about local time, a silent truncation`)

export const remedies = list(`
  pinned the version, raised the limit, added an index, moved it to its own queue, wrote a small test for it,
  put a jitter on the retries, closed the handle in a finally block, asked the vendor, switched the default off,
  made the key unique, compared checksums, rebuilt the image from scratch, read the release notes at last,
  split the transaction, cached it per tenant, replaced the script, documented it in the runbook, set an alarm on it`)

export const openings = list(`
  We noticed this on a Tuesday, Nobody touched it for months, It took us two days to see it, A customer told us first,
  The dashboards looked green the whole time, It happens to one request in a hundred, I can repeat it on my laptop,
  It came up in the weekly review, The logs say nothing useful, Our first guess was wrong, The vendor could not help,
  It only shows in production, We had seen something like it before, Somebody had worked around it by hand`)

/** Ordinary words of such a company, the frequent ones first, for sentences that say nothing in particular. */
export const filler = list(`
  team, service, customer, request, server, problem, change, version, file, value, system, process, data, result, user,
  table, field, order, client, instance, message, number, account, record, environment, branch, release, machine, query,
  network, cluster, worker, object, folder, script, module, library, interface, response, session, header, device,
  contract, deadline, supplier, quarter, budget, meeting, checklist, colleague, approval, template, snapshot, archive,
  threshold, baseline, latency, throughput, partition, shard, replica, bucket, manifest, artifact, payload, schema,
  cursor, buffer, thread, kernel, socket, gateway, tunnel, subnet, resolver, daemon, mutex, semaphore, heartbeat,
  watermark, checkpoint, backlog, incident, postmortem, dependency, regression, workaround, hotfix, rollback, canary,
  quota, invoice, ledger, voucher, pallet, forklift, conveyor, turnstile, thermostat, gasket, solenoid, potentiometer`)
