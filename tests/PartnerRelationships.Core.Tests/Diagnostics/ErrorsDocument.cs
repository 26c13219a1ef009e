using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using PartnerRelationships.Core.Errors;

namespace PartnerRelationships.Core.Tests.Diagnostics;

/// <summary>Writes docs/ERRORS.md from the tables.</summary>
internal static class ErrorsDocument
{
    private const string Head = """
        # Errors

        In scripts, match on the first part of `FullyQualifiedErrorId`: it is stable. Or catch the exception's type:
        `[PartnerRelationships.RemovalException]`, `[PartnerRelationships.NotFoundException]`, … `Resolve-PartnerCenterError`
        explains an error in full, with the service's code, the request's ids, and what to do. At its prompt, PowerShell 7.6 shows after an
        error what it means and which command to type (7.4 and 7.5 with the experimental feature `PSFeedbackProvider`). It shows nothing for errors that are
        silenced, caught or redirected, for errors inside functions and scripts, or in sessions that are not interactive.

        This page is generated from the tables in `src/PartnerRelationships.Core/Errors`, and a test compares it with them:
        `UPDATE_DOCS=1 dotnet run --project tests/PartnerRelationships.Core.Tests` updates it.

        """;

    public static string Write()
    {
        var text = new StringBuilder(Head);
        foreach (var section in ErrorIds.Sections)
        {
            Table(text, section.Title, ["Id", "What it means", "What to do"], section.Errors.Select(error => new[] { $"`{error.ErrorId}`", error.Meaning, error.Action }));
        }

        Table(text, "Codes of the service", ["Code", "Status", "Id", "What it means", "What else to do"],
            ServiceCodes.Service.Select(code => new[] { $"`{code.Code}`", $"{code.Status}", $"`{code.ErrorId}`", code.Meaning, code.Action ?? "" }));
        Table(text, "Codes of the sign-in authority", ["Code", "Id", "What it means"],
            ServiceCodes.Authority.Select(code => new[] { $"`{code.Code}`", $"`{code.ErrorId}`", code.Meaning }));
        return text.ToString().ReplaceLineEndings("\n");
    }

    private static void Table(StringBuilder text, string title, string[] columns, IEnumerable<string[]> rows)
    {
        text.Append("\n## ").Append(title).Append("\n\n").Append(Row(columns)).Append(Row(columns.Select(_ => "---"))).AppendJoin("", rows.Select(Row));
    }

    private static string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal)))} |\n";
}
