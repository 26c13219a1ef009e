using System;
using System.Collections.Generic;
using PartnerRelationships.PartnerCenter.Json;

namespace PartnerRelationships.PartnerCenter.Transfers;

/// <summary>Reads transfers. Whether the list is a bare array or a collection differs between Microsoft's pages (contract A§3.1, A§13).</summary>
internal static class TransferReader
{
    public static IReadOnlyList<PartnerCustomerTransfer> List(JsonCursor json, Guid customerId)
    {
        var all = new List<PartnerCustomerTransfer>();
        if (!json.IsObject())
        {
            json.Array(() => all.Add(Read(json, customerId, json.Object)));
            return all;
        }

        json.Root(member =>
        {
            if (member == MemberNames.Items)
            {
                json.Array(() => all.Add(Read(json, customerId, json.Object)));
            }
            else
            {
                json.Skip();
            }
        });
        return all;
    }

    public static PartnerCustomerTransfer Root(JsonCursor json, Guid customerId) => Read(json, customerId, json.Root);

    private static PartnerCustomerTransfer Read(JsonCursor json, Guid customerId, Action<Action<string>> read)
    {
        var found = new PartnerCustomerTransfer { CustomerId = customerId };
        read(member => found = member switch
        {
            MemberNames.Id => found with { TransferId = json.Text() ?? "" },
            MemberNames.CustomerName => found with { CustomerName = json.Text() },
            MemberNames.SourcePartnerTenantId => found with { SourcePartnerId = json.Id() },
            MemberNames.SourcePartnerName => found with { SourcePartnerName = json.Text() },
            MemberNames.TargetPartnerTenantId => found with { TargetPartnerId = json.Id() },
            MemberNames.Status => found with { Status = json.Text() ?? found.Status },
            MemberNames.TargetProductTypes => found with { ProductTypes = json.Texts() },
            MemberNames.LineItems => found with { SubscriptionIds = Subscriptions(json) },
            MemberNames.CreatedTime => found with { CreatedOn = json.Date() },
            MemberNames.LastModifiedTime => found with { ModifiedOn = json.Date() },
            MemberNames.CompletedTime => found with { CompletedOn = json.Date() },
            _ => Skipped(json, found),
        });
        return found.TransferId.Length > 0 ? found : throw new FormatException("A transfer in it has no id.");
    }

    private static List<string> Subscriptions(JsonCursor json)
    {
        var ids = new List<string>();
        json.Array(() => json.Object(member =>
        {
            if (member == MemberNames.SubscriptionId && json.Text() is { } id)
            {
                ids.Add(id);
            }
            else if (member != MemberNames.SubscriptionId)
            {
                json.Skip();
            }
        }));
        return ids;
    }

    private static T Skipped<T>(JsonCursor json, T found)
    {
        json.Skip();
        return found;
    }
}
