using System;
using System.Collections.Generic;
using System.Linq;
using PartnerRelationships.Core.Invitations.Drafting;
using PartnerRelationships.Core.Tables;

namespace PartnerRelationships.Core.Invitations.Bulk;

/// <summary>A prospect as a file has it.</summary>
/// <param name="Line">The line of the file in which its row begins.</param>
/// <param name="Values">What the columns say that mean something to the command, by the command's own names.</param>
/// <param name="Fields">What the other columns say, by the names that they have: values for a template.</param>
/// <param name="Problem">What is wrong with its form, as an error; null for nothing.</param>
public sealed record ProspectRow(long Line, IReadOnlyDictionary<string, string> Values, IReadOnlyDictionary<string, string?> Fields, InvalidInputException? Problem)
{
    internal static ProspectRow Of(CsvRow row, CsvColumns columns)
    {
        var (values, fields) = (new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase), new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase));
        foreach (var (meaning, header, value) in columns.Of(row))
        {
            if (meaning is not null)
            {
                values[meaning] = value;
            }
            else if (ProspectFields.IsField(header))
            {
                fields[header] = value;
            }
        }

        return new ProspectRow(row.Line, values, fields, columns.ProblemOf(row) is { } problem ? new InvalidInputException("CsvRowInvalid", $"The row {problem}.") : null);
    }
}

/// <summary>Which columns of a list are values for a template.</summary>
public static class ProspectFields
{
    /// <summary>Whether a column that means nothing to the command is one. A column named like something that the invitation itself says, such as
    /// Date, is left alone: a list may have one without a template in mind.</summary>
    public static bool IsField(string column) => column.Length > 0 && !InvitationFields.Names.Contains(column, StringComparer.OrdinalIgnoreCase);
}
