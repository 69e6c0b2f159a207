import type { HomeQuestions } from '@kiezgraph/kernel/server/home-questions';
import type { ProjectStub } from './project.stub';

/** The reference, if the project's home shows the project to the caller: also to who asks this subgraph directly. */
export const shownProject = async (home: HomeQuestions, ref: string): Promise<ProjectStub | null> =>
  (await home.shows('funding', 'Project', ref)) ? { ref } : null;
