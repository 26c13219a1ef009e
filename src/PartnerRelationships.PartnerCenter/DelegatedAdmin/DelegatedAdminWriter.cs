using System;
using System.Globalization;
using System.IO;
using Newtonsoft.Json;
using PartnerRelationships.Core.DelegatedAdmin;

namespace PartnerRelationships.PartnerCenter.DelegatedAdmin;

/// <summary>Writes the body that creates a delegated admin relationship (contract §6.2).</summary>
internal static class DelegatedAdminWriter
{
    public static string Write(DelegatedAdminRequest request)
    {
        using var text = new StringWriter();
        using (var json = new JsonTextWriter(text))
        {
            json.WriteStartObject();
            json.WritePropertyName("displayName");
            json.WriteValue(request.DisplayName);
            json.WritePropertyName("duration");
            json.WriteValue(Duration(request));
            Customer(json, request.CustomerId);
            Roles(json, request);
            json.WritePropertyName("autoExtendDuration");
            json.WriteValue(request.AutoExtend ? "P180D" : "PT0S");
            json.WriteEndObject();
        }

        return text.ToString();
    }

    /// <summary>The duration as Graph has it.</summary>
    public static string Duration(DelegatedAdminRequest request) =>
        "P" + ((int)request.Duration.TotalDays).ToString(CultureInfo.InvariantCulture) + "D";

    private static void Customer(JsonTextWriter json, Guid? customer)
    {
        if (customer is null)
        {
            return;
        }

        json.WritePropertyName("customer");
        json.WriteStartObject();
        json.WritePropertyName("tenantId");
        json.WriteValue(customer.Value.ToString());
        json.WriteEndObject();
    }

    private static void Roles(JsonTextWriter json, DelegatedAdminRequest request)
    {
        json.WritePropertyName("accessDetails");
        json.WriteStartObject();
        json.WritePropertyName("unifiedRoles");
        json.WriteStartArray();
        foreach (var role in request.RoleIds)
        {
            json.WriteStartObject();
            json.WritePropertyName("roleDefinitionId");
            json.WriteValue(role.ToString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
