using System.Threading;
using System.Threading.Tasks;

namespace PartnerRelationships.Core.Diagnostics;

/// <summary>Asks a service questions that change nothing, once each, to find out how a connection fares.</summary>
public interface IServiceProbe
{
    /// <summary>Reads what the present token says of itself; the token stays where it is.</summary>
    /// <exception cref="AuthenticationFailedException">There is no token to be had.</exception>
    /// <exception cref="UnreachableException">The authority could not be reached.</exception>
    Task<TokenReport> ReadTokenAsync(CancellationToken cancellationToken);

    /// <summary>Asks a question. A failure is an answer too: it is in <see cref="ProbeAnswer.Error"/>.</summary>
    Task<ProbeAnswer> AskAsync(ProbeQuestion question, CancellationToken cancellationToken);
}
