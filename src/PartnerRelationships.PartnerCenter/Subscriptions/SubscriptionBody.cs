using System;
using Newtonsoft.Json;
using PartnerRelationships.Core.Subscriptions;
using PartnerRelationships.PartnerCenter.Json;

namespace PartnerRelationships.PartnerCenter.Subscriptions;

/// <summary>A subscription's resource as it came, known or not, and with what an edit asks for (contract §5.12).</summary>
internal static class SubscriptionBody
{
    /// <summary>The version that a resource is; null if it does not say.</summary>
    /// <exception cref="JsonException">The text is no JSON.</exception>
    /// <exception cref="FormatException">It is no subscription.</exception>
    public static string? EtagOf(string text)
    {
        var resource = WholeResource.Load(text);
        _ = resource.Member(MemberNames.Status) ?? throw new FormatException("The subscription in it has no status.");
        return resource.Etag();
    }

    /// <summary>The body of a change.</summary>
    public static string With(string text, SubscriptionEdit edit)
    {
        var resource = WholeResource.Load(text);
        resource.Set(MemberNames.Status, edit.Status);
        resource.Set(MemberNames.Quantity, edit.Quantity);
        resource.Set(MemberNames.FriendlyName, edit.FriendlyName);
        resource.Set(MemberNames.AutoRenewEnabled, edit.AutoRenew);
        if (edit.NextTerm is { } next)
        {
            NextTermBody.Write(resource.ChildOrNew(MemberNames.ScheduledNextTermInstructions), next);
        }
        else if (edit.ClearsNextTerm)
        {
            resource.Member(MemberNames.ScheduledNextTermInstructions)?.Remove();
        }

        return resource.ToString(Formatting.None);
    }
}
