using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using PartnerRelationships.Core.Invitations;
using PartnerRelationships.Core.Invitations.Bulk;

namespace PartnerRelationships.Commands;

/// <summary>Prospects from a CSV file. What is given on the command line holds for every row, as it does for rows from the pipeline.</summary>
public sealed partial class NewResellerInvitationCommand
{
    private Dictionary<string, string>? columns;

    // The columns of a file are what a row of the pipeline is bound by.
    private Dictionary<string, string> Columns => columns ??= MyInvocation.MyCommand.Parameters.Values
        .Where(parameter => parameter.ParameterSets.Values.Any(set => set.ValueFromPipelineByPropertyName))
        .SelectMany(parameter => parameter.Aliases.Append(parameter.Name), (parameter, name) => (name, parameter.Name))
        .ToDictionary(pair => pair.name, pair => pair.Name, StringComparer.OrdinalIgnoreCase);

    // The other columns of a row are values for a template. An object of some type has properties that nobody put there for one.
    private Dictionary<string, string?> FieldsOf(PSObject? row) => row?.BaseObject is not PSCustomObject
        ? []
        : row.Properties.Where(column => !Columns.ContainsKey(column.Name) && ProspectFields.IsField(column.Name))
            .ToDictionary(column => column.Name, column => LanguagePrimitives.ConvertTo<string?>(column.Value), StringComparer.OrdinalIgnoreCase);

    private void InviteFile() => Guarded(Path, () =>
    {
        using var file = ProspectFile.Open(GetUnresolvedProviderPathFromPSPath(Path), Columns);
        pace = new PaceProgress(BatchActivity, BatchTitle, Session.Clock, file.Count);
        foreach (var row in file.Read().TakeWhile(_ => !StopToken.IsCancellationRequested))
        {
            Invite($"Line {row.Line}", TargetOf(Cell(row, nameof(CustomerName)), Cell(row, nameof(Domain)), Cell(row, nameof(Email))), () => RequestOf(row));
        }
    });

    private InvitationRequest RequestOf(ProspectRow row) => row.Problem is { } problem ? throw problem : Request() with
    {
        Provider = Cell(row, nameof(IndirectProvider)) is { } provider ? new PartnerReference(provider) : null,
        CustomerName = Cell(row, nameof(CustomerName)),
        CustomerId = Cell(row, nameof(TenantId)) is { } id ? new CustomerReference(id).Require() : null,
        Email = Cell(row, nameof(Email)),
        Domain = Cell(row, nameof(Domain)),
        Culture = Cell(row, nameof(Culture)),
        Channel = Cell(row, nameof(Channel)),
        DelegatedAdmin = OfferOf(Cell(row, nameof(DelegatedAdminRelationshipId))),
        Fields = row.Fields,
    };

    private string? Cell(ProspectRow row, string name) =>
        MyInvocation.BoundParameters.TryGetValue(name, out var given) ? NullIfEmpty(given?.ToString())
        : row.Values.TryGetValue(name, out var cell) ? NullIfEmpty(cell)
        : null;
}
