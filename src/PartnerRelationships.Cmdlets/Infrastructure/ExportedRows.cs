using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Reflection;

namespace PartnerRelationships.Commands;

/// <summary>Takes only the identity from a row that is an export of this module's own objects: its other columns are the state at that time, not wanted changes. Made
/// before the first row is bound.</summary>
internal sealed class ExportedRows(PSCmdlet cmdlet)
{
    private static readonly string[] Ids = ["CustomerId", "SubscriptionId", "UserId"];

    // Columns that only an export has, never a list of wanted changes: subscriptions, customers, users, billing profiles.
    private static readonly string[][] Marks = [["SubscriptionId", "EndOfTermDetail"], ["CommerceId"], ["Relationship"], ["UserId", "DomainType", "State"], ["ProfileId", "ETag"]];

    private readonly HashSet<string> given = new(cmdlet.MyInvocation.BoundParameters.Keys, StringComparer.OrdinalIgnoreCase);
    private bool isTold;

    /// <summary>Whether a row is such an export.</summary>
    public static bool Is(PSObject row) => Marks.Any(mark => mark.All(column => row.Properties[column] is not null));

    /// <summary>Forgets what the present row says beside the ids, where it is such an export.</summary>
    /// <param name="customer">The customer that it names.</param>
    /// <exception cref="InvalidInputException">What the command needs stood only in the row (ExportedRowIncomplete).</exception>
    public void KeepIds(CustomerReference? customer)
    {
        var dropped = customer is { IsExport: true } ? cmdlet.MyInvocation.BoundParameters.Keys.Where(name => !given.Contains(name) && !Ids.Contains(name)).ToList() : [];
        foreach (var property in dropped.Select(name => cmdlet.GetType().GetProperty(name)!))
        {
            property.SetValue(cmdlet, null);
            Require(property);
        }

        if (dropped.Count > 0 && !isTold)
        {
            isTold = true;
            cmdlet.WriteWarning($"The rows are exported objects of this module. Their ids are used, but not their {string.Join(", ", dropped)}. Give the new values as parameters, or in a table with ids and new values.");
        }
    }

    private static void Require(PropertyInfo property)
    {
        if (property.GetCustomAttributes<ParameterAttribute>().Any(parameter => parameter.Mandatory))
        {
            throw new InvalidInputException("ExportedRowIncomplete", $"-{property.Name} is missing. The row is an exported object of this module, so its current values are not taken as new values.");
        }
    }
}
