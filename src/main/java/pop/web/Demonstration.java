package pop.web;

/// Implemented, as a bean, by the room that knows whether the people here are invented.
public interface Demonstration {
    boolean isOn();
}
