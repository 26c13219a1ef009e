using System;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Diagnostics;
using PartnerRelationships.Core.Invitations.Links;
using PartnerRelationships.PartnerCenter.Http;
using PartnerRelationships.PartnerCenter.Json;
using PartnerRelationships.PartnerCenter.Messages;
using PartnerRelationships.PartnerCenter.SignIn;

namespace PartnerRelationships.PartnerCenter.Diagnostics;

/// <summary>Asks each question with one reading request.</summary>
internal sealed class ServiceProbe(ServiceChannel channel, PartnerCenterOptions options) : IServiceProbe
{
    public async Task<TokenReport> ReadTokenAsync(CancellationToken cancellationToken)
    {
        var identity = TokenClaims.Read(await options.Tokens.GetAsync(TokenAudience.PartnerCenter, rejected: null, cancellationToken).ConfigureAwait(false));
        var expected = (options.Cloud?.PartnerCenter ?? options.BaseAddress).GetLeftPart(UriPartial.Authority);
        return new TokenReport(identity, options.Tokens.CanRenew, identity.Audience is { } audience ? Audience.Fits(audience, options.Cloud, options.BaseAddress) : null, expected);
    }

    public async Task<ProbeAnswer> AskAsync(ProbeQuestion question, CancellationToken cancellationToken)
    {
        var started = options.Time.GetTimestamp();
        try
        {
            using var answer = await channel.SendAsync(ServiceRequest.Get(PathOf(question)) with { IsProbe = true }, cancellationToken).ConfigureAwait(false);
            return new ProbeAnswer
            {
                Latency = options.Time.GetElapsedTime(started),
                ServiceTime = answer.AnsweredOn,
                IsMfaCompliant = answer.IsMfaCompliant,
                Items = answer.Parse(CountItems),
            };
        }
        catch (PartnerRelationshipsException error)
        {
            return new ProbeAnswer
            {
                Latency = options.Time.GetElapsedTime(started),
                ServiceTime = error.Fault?.AnsweredOn,
                IsMfaCompliant = error.Fault?.IsMfaCompliant,
                Error = error,
            };
        }
    }

    private static string PathOf(ProbeQuestion question) => question switch
    {
        ProbeQuestion.Customers => Routes.OneCustomer,
        ProbeQuestion.Providers => Routes.Providers,
        ProbeQuestion.Resellers => Routes.Resellers,
        ProbeQuestion.InvitationLink => Routes.RelationshipRequest(null),
        _ => Routes.Organization,
    };

    private static int? CountItems(JsonCursor json)
    {
        int? items = null;
        json.Root(member =>
        {
            if (member != MemberNames.Items)
            {
                json.Skip();
                return;
            }

            items = 0;
            json.Array(() =>
            {
                items++;
                json.Skip();
            });
        });
        return items;
    }
}
