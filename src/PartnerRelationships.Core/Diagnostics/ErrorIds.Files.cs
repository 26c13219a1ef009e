using System.Collections.Generic;

namespace PartnerRelationships.Core.Diagnostics;

public static partial class ErrorIds
{
    private static IReadOnlyList<ErrorMeaning> Files =>
    [
        new("LedgerUnavailable", "The ledger's file cannot be opened, read or written.",
            "Check that the folder exists and can be written to, or name another file with -Ledger."),
        new("LedgerInvalid", "The file is no ledger, or it is damaged. It was left as it is.",
            "Name another file with -Ledger, or bring back a copy."),
        new("LedgerCorrupt", "The ledger opens, but something in it is not what was written.",
            "Bring back a copy of the ledger."),
        new("LedgerBusy", "Another process has been writing to the ledger for too long.",
            "Try again; if it stays so, find the process that holds the file."),
        new("LedgerTooNew", "A newer version of this module wrote the ledger. It was left as it is.", "Update the module."),
        new("SandboxFileUnavailable", "The sandbox's file cannot be opened.",
            "Check that the folder exists, can be written to, and that nobody else holds the file."),
        new("SandboxFileInvalid", "The file is no sandbox, or another version of this module made it. It was left as it is.",
            "Name another file with -Path."),
    ];
}
