using System.Collections.Generic;

namespace PartnerRelationships.Core.Errors;

public static partial class ErrorIds
{
    private static IReadOnlyList<ErrorMeaning> Drift =>
    [
        new("SnapshotExists", "There is a file where the snapshot is to be written. It was left as it is.", "Give another path, or replace it with -Force."),
        new("SnapshotNotFound", "There is no snapshot of that name.", "Check the path; Save-CustomerRelationshipSnapshot makes one."),
        new("SnapshotInvalid", "The file is no snapshot, is one of another version, or was cut or changed since it was saved.",
            "Take another copy of it. Nothing was compared: half a snapshot would show customers as new that are not."),
        new("SnapshotForeign", "The snapshot is of another partner's customers.", "Connect as that partner, or give a snapshot of this one's."),
        new("SnapshotNotWritten", "The snapshot could not be written. What was there before is still there.", "See the message: usually the folder is missing, full or not yours to write to."),
        new("SnapshotIncomplete", "A customer, or the list of them, could not be read, so nothing was saved.", "See the errors before it, and save again."),
        new("ReportExists", "There is a file where the report is to be written. It was left as it is.", "Give another path, or replace it with -Force."),
        new("ReportNotWritten", "The report could not be written. What was there before is still there.", "See the message: usually the folder is missing, full or not yours to write to."),
        new("CsvCellInvalid", "A cell of your list says neither yes nor no. The line was not used.", "Write yes or no (or true, false, 1, 0) into it, or leave it empty to say nothing."),
        new("CsvCustomerTwice", "Two lines of your list name the same customer. The later one was not used.", "Leave one of them."),
        new("MendingPlanTerms", "What was given makes neither findings nor a plan.", "Give -AsPlan, -PlanPath and -Reason together for a plan, and none of them for findings."),
        new("MendingBlocked", "The customer was left as it is: something is not any more as it was when the plan was made. Nothing was changed.",
            "Compare again with Compare-CustomerRelationship, and make a plan of what is so now."),
        new("MendingNotConfirmed", "A step was sent, and the service does not show it, or nobody knows what became of it.",
            "Invoke the plan again: it asks what became of open steps. Compare again before you repeat anything."),
        new("MendingFailed", "A step was refused or could not be done; the others were done all the same.", "Get-RelationshipChange shows every step."),
    ];
}
