using System.Collections.Generic;

namespace PartnerRelationships.Core.Errors;

public static partial class ErrorIds
{
    private static IReadOnlyList<ErrorMeaning> Drift =>
    [
        new("SnapshotExists", "A file already exists where the snapshot should be written. It was left unchanged.", "Give another path, or replace it with -Force."),
        new("SnapshotNotFound", "There is no snapshot at that path.", "Check the path; Save-CustomerRelationshipSnapshot makes one."),
        new("SnapshotInvalid", "The file is not a snapshot, has another version, or was truncated or changed after it was saved.",
            "Use another copy of it. Nothing was compared, because an incomplete snapshot would show existing customers as new."),
        new("SnapshotForeign", "The snapshot contains another partner's customers.", "Connect as that partner, or give a snapshot of this partner's customers."),
        new("SnapshotNotWritten", "The snapshot could not be written. The previous file is unchanged.", "See the message. Usually the folder is missing, the disk is full, or you may not write there."),
        new("SnapshotIncomplete", "A customer, or the list of them, could not be read, so nothing was saved.", "Correct what the errors before it name, and save again."),
        new("ReportExists", "A file already exists where the report should be written. It was left unchanged.", "Give another path, or replace it with -Force."),
        new("ReportNotWritten", "The report could not be written. The previous file is unchanged.", "See the message. Usually the folder is missing, the disk is full, or you may not write there."),
        new("CsvCellInvalid", "A cell of your list is neither yes nor no. The line was not used.", "Write yes or no (or true, false, 1, 0), or leave the cell empty if it should not be compared."),
        new("CsvCustomerTwice", "Two lines of your list name the same customer. The later one was not used.", "Keep only one of them."),
        new("MendingPlanTerms", "The given parameters match neither listing findings nor writing a plan.", "Give -AsPlan, -PlanPath and -Reason together to write a plan, or none of them to list findings."),
        new("MendingBlocked", "The customer was left unchanged, because its state differs from when the plan was made. Nothing was changed.",
            "Compare again with Compare-CustomerRelationship, and make a plan from the current state."),
        new("MendingNotConfirmed", "A step was sent, but the service does not show it, or its result is unknown.",
            "Invoke the plan again: it checks the result of open steps. Compare again before you repeat anything."),
        new("MendingFailed", "A step was refused or could not be done. The other steps were carried out anyway.", "Get-RelationshipChange shows every step."),
    ];
}
