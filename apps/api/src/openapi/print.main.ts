import 'reflect-metadata';
import { apiOperations } from '../api.module.js';
import { openApiDocument } from './document.js';

// The OpenAPI document on standard output, for tools that generate from it.
process.stdout.write(`${JSON.stringify(openApiDocument(apiOperations()), null, 2)}\n`);
