using System;
using System.Collections.Generic;
using System.Linq;
using PartnerRelationships.Core.Customers;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Tables;

namespace PartnerRelationships.Core.Drift.Records;

/// <summary>What the columns of a partner's own list mean, and what may stand in them.</summary>
public static class RecordColumns
{
    private const string Reseller = "Reseller", Provider = "IndirectProvider", Privileges = "DAP", Rights = "GDAP", Extends = "AutoExtend";

    private static readonly Dictionary<string, string> Meanings = new (string Meaning, string[] Names)[]
    {
        (Reseller, ["Reseller", "Relationship", "RelationshipToPartner"]),
        (Provider, ["IndirectProvider", "Provider", "Distributor", "IndirectPartners"]),
        (Privileges, ["DAP", "DelegatedAdmin", "DelegatedAdminPrivileges"]),
        (Rights, ["GDAP", "DelegatedAdminRelationship"]),
        (Extends, ["AutoExtend", "AutoExtends"]),
    }.SelectMany(row => row.Names, (row, name) => (row.Meaning, Name: ServiceWord.Plain(name))).ToDictionary(pair => pair.Name, pair => pair.Meaning);

    private static readonly string[] Yes = ["yes", "true", "1", "reseller", "granted"], No = ["no", "false", "0", OwnRecord.Nobody, "notgranted"];

    /// <summary>Reads a list.</summary>
    /// <param name="path">The file, absolute.</param>
    /// <exception cref="InvalidInputException">It cannot be read, or is no table of customers (CsvUnavailable, CsvInvalid, CsvHeaderInvalid, CsvRowInvalid).</exception>
    public static IReadOnlyList<CsvTableRow> Read(string path) => CsvTable.Read(path, MeaningOf, CustomerColumns.Naming);

    /// <summary>Which customer a row names.</summary>
    public static CustomerReference Named(CsvTableRow row) => new(row[CustomerColumns.Id] ?? "") { Domain = row[CustomerColumns.Domain], Name = row[CustomerColumns.Name] };

    /// <summary>What a row says.</summary>
    /// <exception cref="InvalidInputException">A cell is neither yes nor no (CsvCellInvalid).</exception>
    internal static OwnRecord Of(CsvTableRow row) => new(row.Line, Flag(row, Reseller), row[Provider], Flag(row, Privileges), Flag(row, Rights), Flag(row, Extends));

    private static string? MeaningOf(string header) => CustomerColumns.MeaningOf(header) ?? (Meanings.TryGetValue(ServiceWord.Plain(header), out var meaning) ? meaning : null);

    private static bool? Flag(CsvTableRow row, string column) => row[column] is not { } text ? null
        : Yes.Contains(ServiceWord.Plain(text), StringComparer.OrdinalIgnoreCase) ? true
        : No.Contains(ServiceWord.Plain(text), StringComparer.OrdinalIgnoreCase) ? false
        : throw new InvalidInputException("CsvCellInvalid", $"'{ScreenText.OneLine(text)}' in the column {column} is neither yes nor no.");
}
