namespace PartnerRelationships.Core.Ground;

/// <summary>Takes results as they come. May hold the caller back while its reader is busy.</summary>
/// <typeparam name="T">What comes.</typeparam>
public interface IResultSink<in T>
{
    /// <summary>Hands over one result.</summary>
    /// <exception cref="System.OperationCanceledException">The reader has stopped; stop producing.</exception>
    void Write(T item);
}
