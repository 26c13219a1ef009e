using System;
using System.Collections.Generic;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using PartnerRelationships.Core.DelegatedAdmin;

namespace PartnerRelationships.PartnerCenter.DelegatedAdmin;

/// <summary>Writes the bodies that change delegated admin relationships and their assignments (contract §6.2).</summary>
internal static class DelegatedAdminWriter
{
    public static string Relationship(DelegatedAdminRequest request)
    {
        var body = new JObject { ["displayName"] = request.DisplayName, ["duration"] = request.DurationText };
        if (request.CustomerId is { } customer)
        {
            body["customer"] = new JObject { ["tenantId"] = customer.ToString() };
        }

        body["accessDetails"] = AccessDetails.Of(request.RoleIds);
        body["autoExtendDuration"] = Extension(request.AutoExtend);
        return body.ToString(Formatting.None);
    }

    public static string AutoExtend(bool autoExtend) => new JObject { ["autoExtendDuration"] = Extension(autoExtend) }.ToString(Formatting.None);

    public static string Action(DelegatedAdminAction action) => new JObject
    {
        ["action"] = action switch
        {
            DelegatedAdminAction.LockForApproval => "lockForApproval",
            DelegatedAdminAction.Terminate => "terminate",
            _ => "reject",
        },
    }.ToString(Formatting.None);

    public static string Assignment(Guid group, IEnumerable<Guid> roles) => new JObject
    {
        ["accessContainer"] = new JObject { ["accessContainerId"] = group.ToString(), ["accessContainerType"] = "securityGroup" },
        ["accessDetails"] = AccessDetails.Of(roles),
    }.ToString(Formatting.None);

    public static string Roles(IEnumerable<Guid> roles) => new JObject { ["accessDetails"] = AccessDetails.Of(roles) }.ToString(Formatting.None);

    private static string Extension(bool autoExtend) => autoExtend ? "P180D" : "PT0S";
}
