// A method without a body.
class ContinueWatching {
  update(event);

  row(profile, limit) {
    return [];
  }
}
