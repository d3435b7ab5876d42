import { IsInt, Max, Min, MinLength } from 'class-validator';

const together =
  (...decorators: PropertyDecorator[]): PropertyDecorator =>
  (target, property) => {
    for (const decorate of decorators) decorate(target, property);
  };

/** A TCP port to listen on; 0 takes any free one. */
export const IsPort = (): PropertyDecorator => {
  const message = '$property must be a port: a whole number between 0 and 65535';
  return together(IsInt({ message }), Min(0, { message }), Max(65_535, { message }));
};

/** An address to listen on, such as 127.0.0.1, or 0.0.0.0 in a container. */
export const IsListenAddress = (): PropertyDecorator =>
  MinLength(1, { message: '$property must be an address to listen on' });
