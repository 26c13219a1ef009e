using System.Collections.Generic;

namespace PartnerRelationships.Core.Errors;

public static partial class ErrorIds
{
    private static IReadOnlyList<ErrorMeaning> Files =>
    [
        new("LedgerUnavailable", "The ledger cannot be opened, read or written: its file, or its server.",
            "Check that the folder exists and can be written to, or name another file with -Ledger; of a server, that it runs, can be reached and lets the user in."),
        new("LedgerInvalid", "The file is no ledger, or it is damaged. It was left as it is.",
            "Name another file with -Ledger, or bring back a copy."),
        new("LedgerCorrupt", "The ledger opens, but something in it is not what was written.",
            "Test-RelationshipLedger names the first bad entry; bring back a copy of the ledger."),
        new("LedgerShortened", "The end of the ledger is missing: entries that were on the disk already. It was left as it is.",
            "Bring back the ledger together with its '-wal' file. To go on with what is there, delete the '-head' file and what else lies beside it."),
        new("LedgerReplaced", "An entry of the ledger is not the one that was written there. It was left as it is.",
            "If another ledger was put there on purpose, delete the '-head' file beside it. Otherwise bring back a copy."),
        new("LedgerNotFound", "There is no ledger at that path.", "Look whether -Path names the right file."),
        new("LedgerTooOld", "The ledger is of a version that kept no events: there is no chain to check.",
            "Use it once with Connect-PartnerCenter -Ledger; that brings it up to date."),
        new("LedgerBusy", "Another process has been writing to the ledger for too long.",
            "Try again; if it stays so, find the process that holds it."),
        new("LedgerOutcomeUnknown", "The connection to the ledger's server was lost while a change was committed, and the server could not be asked how it ended.",
            "When the server is back, look with Get-RelationshipEvent whether the change is there before you repeat it."),
        new("LedgerAddressInvalid", "The address of the ledger's server cannot be used.",
            "Write it like \"Host=db.example.com;Database=partners;Username=kata\", and give the password with -LedgerCredential."),
        new("LedgerCredentialUnused", "-LedgerCredential is for a server's ledger, and -Ledger names none.",
            "Name the server with -Ledger \"Host=...;Database=...\", or leave -LedgerCredential out."),
        new("LedgerNeedsPowerShell7", "A ledger on a PostgreSQL server needs PowerShell 7.4 or later.",
            "Run the command in PowerShell 7.4 or later, or name a file with -Ledger."),
        new("LedgerTooNew", "A newer version of this module wrote the ledger. It was left as it is.", "Update the module."),
        new("TemplateAmbiguous", "Both -Template and -TemplateFolder were given.", "Give one of them."),
        new("TemplateNotFound", "There is no template at that path, or none in that folder.",
            "Look at -Template or -TemplateFolder. A folder holds files named by culture, such as hu.txt and de-AT.txt, each perhaps with an .html beside it."),
        new("TextFileNotFound", "There is no file at that path.", "Look at -Path."),
        new("TextFileUnreadable", "The file cannot be read, or it is not text in UTF-8.", "Save it as UTF-8 and see that it can be read."),
        new("TextFileTooLarge", "The file is larger than the text of a mail should be.", "Look whether it is the right file; 256 KB are allowed."),
        new("SandboxFileUnavailable", "The sandbox's file cannot be opened.",
            "Check that the folder exists, can be written to, and that nobody else holds the file."),
        new("SandboxFileInvalid", "The file is no sandbox, or another version of this module made it. It was left as it is.",
            "Name another file with -Path."),
        new("RemovalPlanNotFound", "There is no removal plan at that path.", "Look whether -Path names the right file."),
        new("RemovalPlanInvalid", "The file is no removal plan, or something in it cannot be; the message says where.",
            "Make a new plan with New-CustomerRemovalPlan; a plan is never edited."),
        new("RemovalPlanExists", "There is a file already where the removal plan was to be written; it was left as it is.", "Give another -Path, or -Force."),
        new("RemovalPlanNotWritten", "The removal plan's file cannot be written.", "Check that the folder exists and can be written to."),
        new("CsvUnavailable", "The CSV file cannot be opened or read.", "Look whether the path is right, and whether another program holds the file."),
        new("CalendarExists", "There is a file already where the calendar was to be written; it was left as it is.", "Give another -AsCalendar, or -Force."),
        new("CalendarNotWritten", "The calendar's file cannot be written.", "Check that the folder exists and can be written to."),
    ];
}
