using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using PartnerRelationships.Core.Transfers;

namespace PartnerRelationships.PartnerCenter.Transfers;

/// <summary>Writes what is sent of transfers (contract A§3.1). The body of an acceptance is not on record but for its line items, whose form is that of the
/// older calls (A§3.2).</summary>
internal static class TransferWriter
{
    public static string Creation(TransferRequest request) => Text(
        ("sourcePartnerTenantId", request.SourcePartnerId.ToString()),
        ("sourcePartnerName", request.SourcePartnerName),
        ("targetPartnerTenantId", request.TargetPartnerId.ToString()),
        ("customerEmailId", request.CustomerEmail),
        ("customerName", request.CustomerName),
        ("partnerOnRecord", request.PartnerOnRecord),
        ("targetProductTypes", request.ProductTypes.Count == 0 ? null : new JArray(request.ProductTypes)),
        ("transferType", request.TransferType));

    public static string Acceptance(PartnerCustomerTransfer transfer, IReadOnlyList<string> subscriptionIds) => Text(
        ("id", transfer.TransferId), ("lineItems", new JArray(subscriptionIds.Select(id => new JObject { ["subscriptionId"] = id }))));

    public static string Cancellation(PartnerCustomerTransfer transfer) => Text(
        ("id", transfer.TransferId),
        ("sourcePartnerTenantId", transfer.SourcePartnerId?.ToString()),
        ("sourcePartnerName", transfer.SourcePartnerName),
        ("targetPartnerTenantId", transfer.TargetPartnerId?.ToString()),
        ("customerName", transfer.CustomerName),
        ("status", "Cancel"));

    private static string Text(params (string Name, JToken? Value)[] members) =>
        new JObject(members.Where(member => member.Value is not (null or JValue { Value: null })).Select(member => new JProperty(member.Name, member.Value))).ToString(Formatting.None);
}
