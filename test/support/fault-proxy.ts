import { type AddressInfo, type Socket, connect, createServer } from 'node:net';

type Mode = 'pass' | 'refuse' | 'drop-answers' | 'silent';

/** A way to a TCP server on 127.0.0.1 that can be made to fail. */
export interface FaultProxy {
  readonly port: number;
  /** Everything passes, as at the beginning. */
  pass(): void;
  /** Cuts every connection and refuses new ones. */
  refuse(): void;
  /** Lets requests through and cuts the connection instead of handing over the next answer: it was done, nobody hears. */
  dropNextAnswer(): void;
  /** Holds every answer back: a network that swallows. */
  silence(): void;
  close(): Promise<void>;
}

/** Starts a proxy to `targetPort`. */
export const startFaultProxy = async (targetPort: number): Promise<FaultProxy> => {
  const sockets = new Set<Socket>();
  let mode: Mode = 'pass';
  const cut = () => sockets.forEach((socket) => socket.destroy());
  const track = (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
  };
  const server = createServer((client) => {
    if (mode === 'refuse') return client.destroy();
    const upstream = connect(targetPort, '127.0.0.1');
    track(client);
    track(upstream);
    client.on('close', () => upstream.destroy());
    upstream.on('close', () => client.destroy());
    client.on('data', (bytes) => upstream.write(bytes));
    upstream.on('data', (bytes) => {
      if (mode === 'pass') return client.write(bytes);
      if (mode !== 'drop-answers') return undefined;
      mode = 'pass';
      return client.destroy();
    });
    return undefined;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    pass: () => void (mode = 'pass'),
    refuse: () => {
      mode = 'refuse';
      cut();
    },
    dropNextAnswer: () => void (mode = 'drop-answers'),
    silence: () => void (mode = 'silent'),
    close: () => {
      cut();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
};
