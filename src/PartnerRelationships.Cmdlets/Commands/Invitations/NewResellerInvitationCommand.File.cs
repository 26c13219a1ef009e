using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using PartnerRelationships.Core.Customers;
using PartnerRelationships.Core.Invitations;
using PartnerRelationships.Core.Invitations.Bulk;

namespace PartnerRelationships.Commands;

/// <content>Prospects from CSV files, and from rows that were read from one. What is given on the command line holds for every row.</content>
public sealed partial class NewResellerInvitationCommand
{
    private HashSet<string> given = [];
    private Dictionary<string, string>? columns;

    // The columns of a file are what a row of the pipeline is bound by.
    private Dictionary<string, string> Columns => columns ??= MyInvocation.MyCommand.Parameters.Values
        .Where(parameter => parameter.ParameterSets.Values.Any(set => set.ValueFromPipelineByPropertyName))
        .SelectMany(parameter => parameter.Aliases.Append(parameter.Name), (parameter, name) => (name, parameter.Name))
        .ToDictionary(pair => pair.name, pair => pair.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The parameter that a column is for: by the parameter's names, or by those that exports have; null for none.</summary>
    private string? MeaningOf(string column) => Columns.TryGetValue(column, out var parameter) ? parameter : CustomerColumns.MeaningOf(column) switch
    {
        CustomerColumns.Id => nameof(TenantId),
        CustomerColumns.Domain => nameof(Domain),
        CustomerColumns.Name => nameof(CustomerName),
        _ => null,
    };

    // Such a file has properties like any row: its name is not a customer's.
    private static string? FileOf(PSObject? input) =>
        input?.BaseObject is FileSystemInfo file ? file.FullName
        : input?.TypeNames.Any(type => type is "Deserialized.System.IO.FileInfo" or "Deserialized.System.IO.DirectoryInfo") == true ? input.Properties["FullName"]?.Value?.ToString()
        : null;

    /// <summary>What a row says in a column that is named as in an export; null for nothing.</summary>
    private string? Exported(string parameter) => InputObject?.BaseObject is PSCustomObject
        ? Cells.Said(LanguagePrimitives.ConvertTo<string?>(InputObject.Properties.FirstOrDefault(column => MeaningOf(column.Name) == parameter)?.Value))
        : null;

    // The other columns of a row are values for a template. An object of another type has properties that are not meant for one.
    private Dictionary<string, string?> FieldsOf(PSObject? row) => row?.BaseObject is not PSCustomObject
        ? []
        : row.Properties.Where(column => MeaningOf(column.Name) is null && ProspectFields.IsField(column.Name))
            .ToDictionary(column => column.Name, column => LanguagePrimitives.ConvertTo<string?>(column.Value), StringComparer.OrdinalIgnoreCase);

    private InvitationRequest RequestOfRow()
    {
        var request = Request();
        return request with
        {
            CustomerName = request.CustomerName ?? Exported(nameof(CustomerName)),
            CustomerId = request.CustomerId ?? IdOf(Exported(nameof(TenantId))),
            Domain = request.Domain ?? Exported(nameof(Domain)),
        };
    }

    private void InviteFile(string path)
    {
        using var file = ProspectFile.Open(path, MeaningOf, [.. CustomerColumns.Naming, new(nameof(CustomerName), "Company name"), new(nameof(Email))]);
        var place = Path.Length + LiteralPath.Length == 1 && !WildcardPattern.ContainsWildcardCharacters(Path.FirstOrDefault() ?? "") ? "Line" : $"{System.IO.Path.GetFileName(path)}, line";
        pace = new PaceProgress(BatchActivity, BatchTitle, Session.Clock, rows + file.Count);
        foreach (var row in file.Read().TakeWhile(_ => !StopToken.IsCancellationRequested))
        {
            Invite($"{place} {row.Line}", TargetOf(Cell(row, nameof(CustomerName)), Cell(row, nameof(Domain)), Cell(row, nameof(Email))), () => RequestOf(row));
        }
    }

    private InvitationRequest RequestOf(ProspectRow row) => row.Problem is { } problem ? throw problem : new InvitationRequest
    {
        Provider = Cell(row, nameof(IndirectProvider)) is { } provider ? new PartnerReference(provider) : null,
        CustomerName = Cell(row, nameof(CustomerName)),
        CustomerId = IdOf(Cell(row, nameof(TenantId))),
        Email = Cell(row, nameof(Email)),
        Domain = Cell(row, nameof(Domain)),
        Culture = Cell(row, nameof(Culture)),
        Channel = Cell(row, nameof(Channel)),
        DelegatedAdmin = OfferOf(Cell(row, nameof(DelegatedAdminRelationshipId))),
        Fields = row.Fields,
    };

    private static Guid? IdOf(string? text) => text is null ? null : new CustomerReference(text).Require();

    private string? Cell(ProspectRow row, string name) =>
        given.Contains(name) ? Cells.Said(MyInvocation.BoundParameters[name]?.ToString())
        : row.Values.TryGetValue(name, out var cell) ? Cells.Said(cell)
        : null;
}
