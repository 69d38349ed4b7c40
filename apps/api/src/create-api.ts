import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApiModule } from './api.module.js';
import { ApiAdapter } from './http/api-adapter.js';
import { readBodies } from './http/body-parsers.js';
import { closeGracefully } from './http/close-gracefully.js';
import { addSecurityHeaders } from './http/security-headers.js';
import { nestLogger } from './logging/nest-logger.js';
import { logRequests } from './logging/request-log.js';
import { type Metrics, measureRequests } from './metrics/metrics.js';
import { METRICS } from './metrics/metrics.controller.js';
import type { ApiParts } from './parts.js';
import { serveWeb } from './web/serve-web.js';
import { webFolder } from './web/web-folder.js';

/** Begins to listen. Nest's own way would also log the fault that whoever starts the process is told. */
export const listen = async (app: NestFastifyApplication, { host, port }: ApiParts['configuration']['http']) => {
  await app.getHttpAdapter().getInstance().listen({ host, port });
};

/** The API over its parts, not yet listening. Closing it answers what is under way; the parts stay open. */
export const createApi = async (parts: ApiParts): Promise<NestFastifyApplication> => {
  const adapter = new ApiAdapter(parts.logger);
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.of(parts), adapter, {
    logger: nestLogger(parts.logger),
    bodyParser: false,
    return503OnClosing: true,
    abortOnError: false,
  });
  const instance = adapter.getInstance();
  readBodies(instance);
  addSecurityHeaders(instance, parts.configuration.http.publicUrl);
  closeGracefully(instance);
  logRequests(instance, parts.logger);
  measureRequests(instance, app.get<Metrics>(METRICS));
  await serveWeb(instance, parts.webFolder ?? webFolder());
  await app.init();
  return app;
};
