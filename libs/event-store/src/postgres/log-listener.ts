import { Client, type ClientConfig } from 'pg';

const RECONNECT_MS = 1_000;

/** Hears of appends by other processes; while it cannot, the subscriptions' polling does. */
export class LogListener {
  private readonly wakes = new Set<() => void>();
  private client?: Client;
  private retry?: NodeJS.Timeout;
  private closed = false;

  constructor(private readonly config: ClientConfig) {}

  /** Calls `wake` after every append; returns how to stop that. */
  listen(wake: () => void): () => void {
    this.wakes.add(wake);
    if (!this.closed && !this.client && !this.retry) this.connect();
    return () => this.wakes.delete(wake);
  }

  wakeAll(): void {
    for (const wake of this.wakes) wake();
  }

  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.retry);
    await this.client?.end().catch(() => undefined);
    this.wakeAll();
  }

  private connect(): void {
    const client = new Client(this.config);
    this.client = client;
    client.on('notification', () => this.wakeAll());
    client.on('error', () => this.lost(client));
    client.on('end', () => this.lost(client));
    client
      .connect()
      .then(() => client.query('listen event_log'))
      .then(() => this.wakeAll())
      .catch(() => this.lost(client));
  }

  private lost(client: Client): void {
    if (this.client !== client) return;
    this.client = undefined;
    client.end().catch(() => undefined);
    if (this.closed) return;
    this.retry = setTimeout(() => {
      this.retry = undefined;
      this.connect();
    }, RECONNECT_MS);
    this.retry.unref();
  }
}
