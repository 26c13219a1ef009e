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

        Match on the first part of `FullyQualifiedErrorId`: it is stable. The exception's type is of the same kind, for `catch`:
        `[PartnerRelationships.RemovalException]`, `[PartnerRelationships.NotFoundException]`, … `Resolve-PartnerCenterError`
        explains an error in full, with the service's code, the ids of the request, and what to do. At its prompt PowerShell shows after an
        error what it means and which command to type: from 7.6 on, in 7.4 and 7.5 with the experimental feature `PSFeedbackProvider`. Of an error
        that is silenced, caught or redirected it says nothing, nor of one inside a function or a script, nor where nobody sits at the prompt.

        This page is written from the tables in `src/PartnerRelationships.Core/Errors`, and a test holds it equal:
        `UPDATE_DOCS=1 dotnet run --project tests/PartnerRelationships.Core.Tests` writes it again.

        """;

    public static string Write()
    {
        var text = new StringBuilder(Head);
        foreach (var section in ErrorIds.Sections)
        {
            Table(text, section.Title, ["Id", "What it means", "What to do"], section.Errors.Select(error => new[] { $"`{error.ErrorId}`", error.Meaning, error.Action }));
        }

        Table(text, "Codes of the service", ["Code", "Status", "Id", "What it means", "What to do, beyond what the id says"],
            ServiceCodes.Service.Select(code => new[] { $"`{code.Code}`", $"{code.Status}", $"`{code.ErrorId}`", code.Meaning, code.Action ?? "" }));
        Table(text, "Codes of the authority that signs people in", ["Code", "Id", "What it means"],
            ServiceCodes.Authority.Select(code => new[] { $"`{code.Code}`", $"`{code.ErrorId}`", code.Meaning }));
        return text.ToString().ReplaceLineEndings("\n");
    }

    private static void Table(StringBuilder text, string title, string[] columns, IEnumerable<string[]> rows)
    {
        text.Append("\n## ").Append(title).Append("\n\n").Append(Row(columns)).Append(Row(columns.Select(_ => "---"))).AppendJoin("", rows.Select(Row));
    }

    private static string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal)))} |\n";
}
