import { mount } from './providers.tsx';
export function openPracticeApp(): void {
  mount(<p>Coming</p>);
}
