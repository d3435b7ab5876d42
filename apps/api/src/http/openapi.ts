import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { Problem } from '@vestibule/platform';

export function openApiOf(app: NestFastifyApplication, cookieName: string): OpenAPIObject {
  const about = new DocumentBuilder()
    .setTitle('Vestibule')
    .setDescription(
      'Telehealth appointments that are paid before the door opens. Times are ISO 8601, money is whole minor units; refusals are RFC 9457 problem details with a stable code.',
    )
    .setVersion('0.1.0')
    .addCookieAuth(cookieName, { type: 'apiKey', in: 'cookie', name: cookieName }, 'cookie')
    .addBearerAuth(
      { type: 'http', scheme: 'bearer', bearerFormat: 'vk_…', description: 'An API key of the practice' },
      'apiKey',
    )
    .build();
  return SwaggerModule.createDocument(app, about, {
    extraModels: [Problem],
    // `SessionsController.schedule` is `sessionsSchedule`, unless the route names itself.
    operationIdFactory: (controller, method) => {
      const thing = controller.replace(/Controller$/, '');
      return `${thing[0]?.toLowerCase()}${thing.slice(1)}${method[0]?.toUpperCase()}${method.slice(1)}`;
    },
  });
}

/** Made when somebody first asks for it: a start does not wait for a document that few read. */
export function serveOpenApi(app: NestFastifyApplication, cookieName: string): void {
  let document: OpenAPIObject | undefined;
  app
    .getHttpAdapter()
    .getInstance()
    .get('/api/openapi.json', (_request, reply) => {
      document ??= openApiOf(app, cookieName);
      return reply.send(document);
    });
}
