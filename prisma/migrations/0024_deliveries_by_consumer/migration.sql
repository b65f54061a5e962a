-- DropIndex
DROP INDEX "Delivery_parkedAt_dueAt_idx";

-- CreateIndex
CREATE INDEX "Delivery_consumer_parkedAt_dueAt_idx" ON "Delivery"("consumer", "parkedAt", "dueAt");
