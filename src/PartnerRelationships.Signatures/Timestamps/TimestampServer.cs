using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Threading;
using System.Threading.Tasks;
using Org.BouncyCastle.Asn1.Cmp;
using Org.BouncyCastle.Asn1.Nist;
using Org.BouncyCastle.Math;
using Org.BouncyCastle.Tsp;
using PartnerRelationships.Core.Signatures;
using PartnerRelationships.Signatures.Inspection;

namespace PartnerRelationships.Signatures.Timestamps;

/// <summary>A time-stamping server over HTTP (RFC 3161, section 3.4). It receives only a hash and a random number.</summary>
public sealed class TimestampServer : ITimestampServer
{
    private const int MostBytes = 64 * 1024;
    private const int NonceBytes = 16;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly Func<HttpMessageHandler> handler;
    private readonly Uri address;

    /// <summary>Nothing is asked yet.</summary>
    /// <param name="address">The server.</param>
    /// <param name="handler">Makes what carries a request.</param>
    /// <exception cref="InvalidInputException">It is no address of one (TimestampServerInvalid).</exception>
    public TimestampServer(Uri address, Func<HttpMessageHandler> handler)
    {
        if (!address.IsAbsoluteUri || address.UserInfo.Length > 0 || !(address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback)))
        {
            throw new InvalidInputException("TimestampServerInvalid", "The address of the time-stamping server must be https without a user name. Plain http is accepted for loopback addresses only.");
        }

        (this.address, this.handler) = (address, handler);
    }

    /// <inheritdoc/>
    public async Task<byte[]> StampAsync(byte[] hash, CancellationToken cancellationToken)
    {
        try
        {
            var generator = new TimeStampRequestGenerator();
            generator.SetCertReq(true);
            var request = generator.Generate(NistObjectIdentifiers.IdSha256, hash, Nonce());
            return TokenOf(await AskAsync(request.GetEncoded(), cancellationToken).ConfigureAwait(false), request);
        }
        catch (Exception error) when (error is not PartnerRelationshipsException && (Rubbish.Is(error) || (error is OperationCanceledException && !cancellationToken.IsCancellationRequested)))
        {
            throw Failed(error is OperationCanceledException ? $"it did not answer within {Patience.TotalSeconds} s" : error.Message, error);
        }
    }

    private static BigInteger Nonce()
    {
        var bytes = new byte[NonceBytes];
        using var random = RandomNumberGenerator.Create();
        random.GetBytes(bytes);
        return new BigInteger(1, bytes);
    }

    private async Task<byte[]> AskAsync(byte[] request, CancellationToken cancellationToken)
    {
        using var http = new HttpClient(handler()) { Timeout = Patience, MaxResponseContentBufferSize = MostBytes };
        using var content = new ByteArrayContent(request) { Headers = { ContentType = new MediaTypeHeaderValue("application/timestamp-query") } };
        using var response = await http.PostAsync(address, content, cancellationToken).ConfigureAwait(false);
        return response.IsSuccessStatusCode ? await BytesAsync(response).ConfigureAwait(false) : throw Failed($"it answered {(int)response.StatusCode}");
    }

    // It is here already, and bounded.
    private static Task<byte[]> BytesAsync(HttpResponseMessage response) => response.Content.ReadAsByteArrayAsync();

    // Validate compares the nonce, the hash and its algorithm, and refuses what is not signed by the certificate that the token names.
    private byte[] TokenOf(byte[] answer, TimeStampRequest request)
    {
        var response = new TimeStampResponse(answer);
        if (response.Status is not ((int)PkiStatus.Granted or (int)PkiStatus.GrantedWithMods))
        {
            throw Failed($"it refused (status {response.Status}): {ScreenText.OneLine(response.GetStatusString() ?? "")}");
        }

        response.Validate(request);
        return response.TimeStampToken.GetEncoded();
    }

    private RemoteServiceException Failed(string why, Exception? error = null) =>
        new("TimestampFailed", $"The time-stamping server {address.GetLeftPart(UriPartial.Authority)} returned no time stamp: {why}.", inner: error);
}
