"use server";

import { revalidatePath } from "next/cache";
import { action } from "@/lib/access/action";
import { closedStagesOf, listCycles } from "@/lib/cycle/queries";
import {
  addChapter as add,
  createReport as create,
  returnChapter as giveBack,
  moveChapter as move,
  publishReport as publish,
  removeChapter as remove,
  changeReportTitle as rename,
  restoreChapter as restore,
  saveChapter as save,
} from "./commands";
import { findChapter, findRemovedChapter, findReport } from "./queries";
import {
  addChapterForm,
  changeReportTitleInput,
  chapterForm,
  createReportInput,
  moveChapterInput,
  publishReportInput,
  restoreChapterForm,
  saveChapterForm,
} from "./schema";

export const createReport = action({
  permit: "report:write",
  input: createReportInput,
  find: async (viewer, { cycleId }) => (await listCycles(viewer)).find((cycle) => cycle.id === cycleId) ?? null,
  circumstances: ({ closedStages }) => ({ closedStages }),
  run: async (viewer, input, cycle) => {
    const { slug } = await create(viewer, input);
    return { redirectTo: `/arbeit/zyklus/${cycle.slug}/sozialbericht/${slug}` };
  },
});

export const changeReportTitle = action({
  permit: "report:write",
  input: changeReportTitleInput,
  find: (viewer, { reportId }) => findReport(viewer, { id: reportId }),
  circumstances: async ({ cycleId }, viewer) => ({ closedStages: await closedStagesOf(viewer, cycleId) }),
  run: async (viewer, input) => {
    await rename(viewer, input);
    revalidatePath("/arbeit", "layout");
    return { message: "Der Titel ist geändert." };
  },
});

export const addChapter = action({
  permit: "report:write",
  input: addChapterForm,
  find: (viewer, { reportId }) => findReport(viewer, { id: reportId }),
  circumstances: async ({ cycleId }, viewer) => ({ closedStages: await closedStagesOf(viewer, cycleId) }),
  run: async (viewer, input) => {
    const { id } = await add(viewer, input);
    revalidatePath("/arbeit", "layout");
    return { message: "", data: { chapter: id } };
  },
});

export const saveChapter = action({
  permit: "report:write",
  input: saveChapterForm,
  find: (viewer, { id }) => findChapter(viewer, id),
  circumstances: async ({ cycleId }, viewer) => ({ closedStages: await closedStagesOf(viewer, cycleId) }),
  run: async (viewer, { version, ...input }) => {
    const saved = await save(viewer, { ...input, baseVersion: version });
    return { data: { version: String(saved.version) } };
  },
});

/** Once published, a report is corrected at any time: what is corrected becomes public only with an erratum. */
export const correctChapter = action({
  permit: "report:correct",
  input: saveChapterForm,
  find: async (viewer, { id }) => {
    const chapter = await findChapter(viewer, id);
    return chapter?.isPublished ? chapter : null;
  },
  run: async (viewer, { version, ...input }) => {
    const saved = await save(viewer, { ...input, baseVersion: version });
    return { data: { version: String(saved.version) } };
  },
});

export const restoreChapter = action({
  permit: "report:write",
  input: restoreChapterForm,
  find: (viewer, { id }) => findChapter(viewer, id),
  circumstances: async ({ cycleId }, viewer) => ({ closedStages: await closedStagesOf(viewer, cycleId) }),
  run: async (viewer, { id, version, restored }) => {
    await restore(viewer, { id, baseVersion: version, restored });
    revalidatePath("/arbeit", "layout");
    return { message: `Fassung ${restored} gilt wieder.` };
  },
});

export const moveChapter = action({
  permit: "report:write",
  input: moveChapterInput,
  find: (viewer, { id }) => findChapter(viewer, id),
  circumstances: async ({ cycleId }, viewer) => ({ closedStages: await closedStagesOf(viewer, cycleId) }),
  run: async (viewer, input) => {
    await move(viewer, input);
    revalidatePath("/arbeit", "layout");
    return { message: "Das Kapitel ist verschoben." };
  },
});

export const removeChapter = action({
  permit: "report:write",
  input: chapterForm,
  find: (viewer, { id }) => findChapter(viewer, id),
  circumstances: async ({ cycleId }, viewer) => ({ closedStages: await closedStagesOf(viewer, cycleId) }),
  run: async (viewer, { id }) => {
    await remove(viewer, id);
    revalidatePath("/arbeit", "layout");
    return { message: "Das Kapitel ist entfernt. Sie können es zurückholen." };
  },
});

export const returnChapter = action({
  permit: "report:write",
  input: chapterForm,
  find: (viewer, { id }) => findRemovedChapter(viewer, id),
  circumstances: async ({ cycleId }, viewer) => ({ closedStages: await closedStagesOf(viewer, cycleId) }),
  run: async (viewer, { id }) => {
    await giveBack(viewer, id);
    revalidatePath("/arbeit", "layout");
    return { message: "Das Kapitel steht wieder an seinem Platz." };
  },
});

export const publishReport = action({
  permit: "report:publish",
  input: publishReportInput,
  find: (viewer, { reportId }) => findReport(viewer, { id: reportId }),
  run: async (viewer, input, report) => {
    const { number } = await publish(viewer, input);
    revalidatePath("/", "layout");
    return { message: `Fassung ${number} ist veröffentlicht.`, data: { href: `/berichte/${report.slug}` } };
  },
});
