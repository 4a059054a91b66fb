// store: what is kept. In: a PostgreSQL address or a folder for one of our own, a folder or a bucket for files. Out: the
// database at its newest version, rows that several processes may write without harm, and files by key.
export { openDatabase } from "./open-database.ts";
export { isDatabaseAway, outlastOutage } from "./database-away.ts";
export type { Database, DatabaseTransaction } from "./open-database.ts";
export { latestVersion, migrate } from "./migrate.ts";
export { findPostgres, startPostgres } from "./postgres/start-postgres.ts";
export type { PostgresServer } from "./postgres/start-postgres.ts";
export type {
  ApiKeyRow,
  NotificationKind,
  PlanName,
  Tables,
  UserRow,
  VideoKind,
  VideoNote,
  VideoRow,
  VideoStatus,
  Visibility,
} from "./tables.ts";
export { claimVideo, completeVideo, failVideo, insertVideo, reportProgress } from "./rows/videos.ts";
export type { Claim, Finished, Video } from "./rows/videos.ts";
export { dropPicture, keepPictureOf, listPictures, readPictures } from "./rows/video-pictures.ts";
export type { FilmPicture } from "./rows/video-pictures.ts";
export {
  claimChunk,
  dropDrawings,
  findDrawing,
  finishChunk,
  freeChunks,
  holdChunks,
  listChunks,
  openDrawing,
  releaseChunks,
  reopenChunk,
} from "./rows/frame-chunks.ts";
export type { ChunkRange, Drawing } from "./rows/frame-chunks.ts";
export { readBlob } from "./blobs/read-blob.ts";
export type { BlobStore, ByteRange, StoredFile } from "./blobs/blob-store.ts";
export { openDiskBlobs } from "./blobs/disk-blobs.ts";
export { openS3Blobs } from "./blobs/s3-blobs.ts";
export type { S3Settings } from "./blobs/s3-blobs.ts";
export { writeBackup } from "./backup/write-backup.ts";
export type { BackupCount } from "./backup/write-backup.ts";
export { restoreBackup } from "./backup/restore-backup.ts";
