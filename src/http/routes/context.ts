import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Service } from '../service.js';

/** Adds some routes to the app. */
export type AddRoutes = (app: OpenAPIHono, service: Service) => void;
