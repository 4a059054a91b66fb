import * as administration from "../administration.ts";
import * as capacity from "../capacity.ts";
import { pageQuery } from "../paging.ts";
import * as people from "../people.ts";
import { operation } from "./operation.ts";

const access = "administrator";

/** For administrators. */
export const administrationOperations = {
  listUsers: operation("GET", "/api/admin/users", "Users, newest first; by part of handle, name or e-mail", {
    access,
    query: administration.listUsersQuery,
    answer: people.userListForAdministrator,
  }),
  changeUser: operation("PATCH", "/api/admin/users/{user_id}", "Change a user's plan or role, suspend or readmit him", {
    access,
    sees: "user",
    body: people.changeUserBody,
    answer: people.userForAdministrator,
  }),
  listAllInvites: operation("GET", "/api/admin/invites", "All invitations, newest first", {
    access,
    query: pageQuery,
    answer: administration.inviteListForAdministrator,
  }),
  changePlan: operation("PATCH", "/api/admin/plans/{plan}", "Change what a plan allows", {
    access,
    sees: "plan",
    body: capacity.changePlanBody,
    answer: capacity.plan,
  }),
  siteSettings: operation("GET", "/api/admin/settings", "How the service is run", {
    access,
    answer: administration.siteSettings,
  }),
  changeSiteSettings: operation("PATCH", "/api/admin/settings", "Change how the service is run", {
    access,
    body: administration.changeSiteSettingsBody,
    answer: administration.siteSettings,
  }),
  queueState: operation("GET", "/api/admin/queue", "What waits and runs", {
    access,
    answer: administration.queueState,
  }),
  listWorkers: operation("GET", "/api/admin/workers", "Who makes the films", {
    access,
    answer: administration.workerList,
  }),
  storageUse: operation("GET", "/api/admin/storage", "What is stored", { access, answer: administration.storageUse }),
} as const;
