import type { Opened } from "@/components/incident/room-dialog";
import type { BoardRowDto } from "@/domain/cutover/board-row-dto";

/** A dialog about one row of the board. */
export type RowFormProps = Opened & { row: BoardRowDto; already?: boolean };
