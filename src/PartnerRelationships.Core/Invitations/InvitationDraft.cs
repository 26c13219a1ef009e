using System;
using System.Linq;

namespace PartnerRelationships.Core.Invitations;

/// <summary>The wording of a draft, for the partner to edit.</summary>
internal static class InvitationDraft
{
    public static string Subject(string partner, string? provider) =>
        provider is null
            ? $"{partner} would like to be your Microsoft Cloud Solution Provider"
            : $"{partner} and {provider} would like to serve you as Microsoft Cloud Solution Providers";

    public static string Body(string partner, string? provider, string? customer, Uri link)
    {
        var us = provider is null ? partner : $"{partner} and {provider}";
        return string.Join("\n\n", new[]
        {
            customer is null ? "Hello," : $"Hello {customer},",
            $"{partner} invites you to a reseller relationship, so that we can look after your Microsoft cloud subscriptions and services.",
            provider is null ? null : $"{provider} is the indirect provider that we order through; this invitation connects you with both of us.",
            "Before you accept, please check that your billing profile in the Microsoft 365 admin center is complete. "
                + "It can take a few minutes until a change shows.",
            $"Then open this link and accept the invitation. It authorises {us} and includes the Microsoft Customer Agreement:",
            link.OriginalString,
            "You need to be signed in as a global administrator of your organisation to accept.",
            $"Kind regards\n{partner}",
        }.Where(paragraph => paragraph is not null));
    }
}
